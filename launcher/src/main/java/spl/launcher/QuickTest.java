// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.launcher.spec.TestOptions;

/**
 * Recognises {@code spl test} with nothing but places to look at, without the command line library;
 * see Note [Two readers of one command line].
 */
final class QuickTest {
  private static final String COMMAND = "test";

  private QuickTest() {}

  static boolean isTest(String[] words) {
    return words.length > 0 && words[0].equals(COMMAND);
  }

  /** The run that the words ask for, or null when the full reader must decide. */
  static Invocation.@Nullable Test read(String[] words) {
    List<Path> targets = new ArrayList<>();
    RunOptions options = RunOptions.DEFAULT;
    for (String word : List.of(words).subList(1, words.length)) {
      if (word.equals("--jit=on") || word.equals("--jit=off")) {
        options = options.withJit(word.equals("--jit=on"));
        continue;
      }
      if (word.isEmpty() || word.startsWith("-") || word.indexOf('\0') >= 0) {
        return null;
      }
      targets.add(Path.of(word));
    }
    return new Invocation.Test(targets, usual(), options);
  }

  private static TestOptions usual() {
    boolean forbidFocus = System.getenv("CI") != null;
    TestOptions usual = TestOptions.DEFAULT;
    return new TestOptions(
        usual.selection(),
        usual.limits(),
        usual.outputs(),
        new TestOptions.Behaviour(false, false, false, forbidFocus, false));
  }
}
