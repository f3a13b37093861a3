// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the plain ways to run a program or to get a prompt without loading the command line
 * library.
 *
 * <p>Note [Two readers of one command line]: loading and setting up the library costs more than
 * starting the interpreter. This class knows only words whose meaning cannot depend on anything
 * else and gives up on every other word; {@link CommandLineReader} decides the same words the same
 * way, which a test compares word by word.
 */
final class QuickStart {
  /** Was obeyed by the start script. */
  private static final String JVM_OPTION = "--jvm-opt=";

  private final String[] words;
  private int next;
  private boolean jit = true;

  private QuickStart(String[] words) {
    this.words = words;
  }

  /** The run or prompt that the words ask for, or null when the full reader must decide. */
  static @Nullable Invocation any(String[] words) {
    if (words.length == 0) {
      return new Invocation.Start(RunOptions.DEFAULT);
    }
    boolean prompt = words.length == 1 && words[0].equals("repl");
    return prompt
        ? new Invocation.Repl(
            List.of(), List.of(), Invocation.Repl.Keeping.USUAL, RunOptions.DEFAULT)
        : read(words);
  }

  /** The run that the words ask for, or null when the full reader must decide. */
  static Invocation.@Nullable Run read(String[] words) {
    return new QuickStart(words).read();
  }

  private Invocation.@Nullable Run read() {
    boolean named = words.length > 0 && words[0].equals("run");
    next = named ? 1 : 0;
    skipSwitches();
    if (next >= words.length) {
      return null;
    }
    String word = words[next++];
    if (word.equals("-e") || word.equals("-c")) {
      return code();
    }
    if (word.isEmpty() || word.startsWith("-") || (!named && CommandNames.contains(word))) {
      return null;
    }
    return run(new Program.File(Path.of(word)));
  }

  private void skipSwitches() {
    for (; next < words.length; next++) {
      String word = words[next];
      if (word.equals("--jit=on")) {
        jit = true;
      } else if (word.equals("--jit=off")) {
        jit = false;
      } else if (!word.startsWith(JVM_OPTION)) {
        return;
      }
    }
  }

  private Invocation.@Nullable Run code() {
    if (next >= words.length) {
      return null;
    }
    String text = words[next++];
    if (next < words.length && words[next].startsWith("-")) {
      return null;
    }
    return run(new Program.Code(Program.Code.EVALUATED, text));
  }

  private Invocation.Run run(Program program) {
    List<String> arguments = List.of(words).subList(next, words.length);
    return new Invocation.Run(program, arguments, RunOptions.DEFAULT.withJit(jit));
  }
}
