// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session answers to its inputs and commands. */
class ReplTest {
  @TempDir Path folder;

  private final Lines lines = new Lines();
  private final Notes notes = new Notes();
  private final Repl repl =
      new Repl(
          () ->
              new ReplSession(
                  Context.newBuilder("spl").out(notes.stream()).option("spl.echo", "none").build(),
                  failure -> String.valueOf(failure.getMessage())),
          notes);

  @AfterEach
  void close() {
    repl.close();
  }

  @Test
  void valuesAndBindingsAreShownUnitAndMutedOnesAreNot() {
    run("1 + 1", "val x = 4", "\"t\"", "nil", "5;", "x");
    assertEquals(List.of("2", "x: i64 = 4", "\"t\"", "4"), notes.lines);
  }

  @Test
  void anErrorKeepsWhatWasDoneBeforeAndSetsTheStatus() {
    assertEquals(1, run("var n = 1;", "n = 2\nnil.foo()"));
    assertEquals(0, run("n"));
    assertEquals("2", notes.lines.getLast());
  }

  @Test
  void awaitWorksAtTheTop() {
    run("async fn f(): 5\n", "await f()");
    assertEquals(List.of("5"), notes.lines);
  }

  @Test
  void anEndlessLoopIsInterruptedAndTheSessionGoesOn() {
    lines.interruptWhen(notes, "running");
    run("val kept = 3;", "print \"running\"\nwhile true:\n    pass\n", "kept");
    assertEquals(List.of("running", "interrupted", "3"), notes.lines);
  }

  @Test
  void interruptsOfTwoInputsAreNoDoubleInterrupt() {
    lines.interruptWhen(notes, "running");
    String endless = "print \"running\"\nwhile true:\n    pass\n";
    run("val kept = 3;", endless, endless, "kept");
    assertEquals(List.of("running", "interrupted", "running", "interrupted", "3"), notes.lines);
  }

  @Test
  void aRecordedSessionReadsAsDocumentation() throws IOException {
    Path record = folder.resolve("s.sdt");
    String block = "fn twice(n):\n    n * 2\n";
    run(":record " + record, "val x = 4", block, "print 1\n\"a\"", "1 / 0", "7;", ":record", "8");
    assertEquals("5 inputs recorded in " + record, notes.lines.get(notes.lines.size() - 2));
    assertEquals(
        """
        >>> val x = 4

        >>> fn twice(n):
        ...     n * 2

        >>> print 1
        ... "a"
        1
        "a"

        >>> 1 / 0
        Error: ZeroDivision: division by zero

        >>> 7;

        """,
        Files.readString(record));
  }

  @Test
  void aRecordThatCannotBeWrittenAndOneThatIsNotGoingOnAreComplaints() {
    run(":record " + folder.resolve("no/s.sdt"), ":record");
    assertTrue(notes.lines.getFirst().startsWith("error: cannot write"), notes.lines::toString);
    assertEquals("error: nothing is recorded; :record FILE begins", notes.lines.getLast());
  }

  @Test
  void aSessionMovesToAnotherFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("in'ner")).toRealPath();
    Files.writeString(inner.resolve("a.spl"), "val here = 7");
    run(":cd " + inner, ":load a.spl", "here", ":cd nowhere", ":cd a.spl", ":cd");
    assertEquals(
        List.of(
            inner.toString(),
            "7",
            "error: cannot work in 'nowhere': there is no such folder",
            "error: cannot work in 'a.spl': it is no folder",
            inner.toString()),
        notes.lines);
  }

  @Test
  void aWatchedFileIsLoadedAgainWhenItHasChanged() throws IOException {
    Path file = Files.writeString(folder.resolve("a.spl"), "val n = 1");
    run(":watch " + file, "n", "n + 0");
    Files.writeString(file, "val n = 5");
    run("n + 1", ":watch", "n + 2");
    String again = "'" + file + "' has changed and is loaded again";
    assertEquals(List.of("1", "1", again, "6", "no file is watched", "7"), notes.lines);
  }

  @Test
  void settingsChangeHowValuesAreShown() {
    run(
        ":set echo off",
        "5",
        ":set echo on",
        ":set width 40",
        "(0..40).to_array()",
        ":set colour x");
    assertEquals(
        List.of("width auto (80)", "echo off", "width auto (80)", "echo on", "width 40", "echo on"),
        notes.lines.stream().limit(3).flatMap(String::lines).toList());
    assertTrue(notes.lines.get(3).lines().allMatch(l -> l.length() <= 40), notes.lines::toString);
    assertEquals(
        "error: cannot set 'colour x'; there are width N|auto, echo on|off", notes.lines.getLast());
  }

  @Test
  void whatAnInterruptedInputWaitedForDelaysNoOther() {
    lines.interruptWhen(notes, "running");
    run("print \"running\"\nrt_sleep_ms(600000)\n", "40 + 2");
    assertEquals(List.of("running", "interrupted", "42"), notes.lines);
  }

  @Test
  void tasksOfAnInterruptedInputAreCancelledAndTheirExitsRun() {
    lines.interruptWhen(notes, "running");
    String worker = "async fn work():\n    defer print(\"exit\")\n    await sleep(600000)\n";
    run(worker, "spawn work(); spawn \\: print \"running\"", "40 + 2");
    assertEquals(List.of("running", "interrupted", "exit", "42"), notes.lines);
  }

  @Test
  void exitEndsTheLoopWithItsStatus() {
    assertEquals(3, run("exit(3)", "print \"not reached\""));
    assertEquals(List.of(), notes.lines);
  }

  @Test
  void aCommandNeedsAUniqueBeginning() {
    run(":so", ":s", ":nothing", "fn f(): 1", ":sou f");
    assertEquals("error: there is no source of ''", notes.lines.get(0));
    assertEquals("error: ':s' may be :source, :save, :show, :set", notes.lines.get(1));
    assertTrue(notes.lines.get(2).startsWith("error: there is no command ':nothing'"));
    assertEquals("fn f(): 1", notes.lines.get(3));
  }

  @Test
  void theListOfCommandsIsComplete() {
    assertEquals(Set.copyOf(Repl.commandNames()), new Commands(repl).names());
  }

  @Test
  void resetForgetsWhatWasDeclared() {
    run("val x = 1;", ":reset", "x");
    assertTrue(notes.lines.getLast().contains("undefined variable: x"), notes.lines.toString());
  }

  @Test
  void aFileIsLoadedAndTheInputsAreSaved() throws Exception {
    Path file = Files.writeString(folder.resolve("a.spl"), "fn f():\n    41\nprint \"loaded\"\n");
    Path saved = folder.resolve("s.spl");
    run(":load " + file, "f() + 1", ":save " + saved, ":load " + folder.resolve("none"));
    assertEquals(List.of("loaded", "42"), notes.lines.subList(0, 2));
    assertEquals("f() + 1\n", Files.readString(saved));
    assertTrue(notes.lines.getLast().endsWith("no such file"), notes.lines.getLast());
  }

  @Test
  void namesAndHelpAreListed() {
    run("val x = 1;", "fn f(a): a", ":ls", "?f");
    assertEquals(List.of("x  i64 = 1", "f  fn(a) = <fn:f>", "fn f(a)"), notes.lines);
  }

  private int run(String... inputs) {
    lines.inputs.addAll(List.of(inputs));
    return repl.run(lines);
  }

  /** A person who types what was prepared. */
  private static final class Lines implements Prompt {
    private final Deque<String> inputs = new ArrayDeque<>();
    private Runnable interrupt = () -> {};

    void interruptWhen(Notes notes, String text) {
      notes.watch(text, () -> new Thread(() -> interrupt.run(), "person").start());
    }

    @Override
    public @Nullable String read() {
      return inputs.poll();
    }

    @Override
    public List<String> history() {
      return List.of();
    }

    @Override
    public int width() {
      return 80;
    }

    @Override
    public void onInterrupt(Runnable action) {
      interrupt = action;
    }

    @Override
    public InputStream input() {
      return InputStream.nullInputStream();
    }

    @Override
    public void clear() {}

    @Override
    public void close() {}
  }

  /** A screen that remembers. */
  private static final class Notes implements Screen {
    private final List<String> lines = new ArrayList<>();
    private String awaited = "";
    private Runnable action = () -> {};
    private @Nullable OutputStream copy;

    void watch(String text, Runnable then) {
      awaited = text;
      action = then;
    }

    @Override
    public void copyOutput(@Nullable OutputStream place) {
      copy = place;
    }

    OutputStream stream() {
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          if (copy != null) {
            copy.write(bytes, offset, length);
          }
          String text = new String(bytes, offset, length, java.nio.charset.StandardCharsets.UTF_8);
          text.lines().filter(line -> !line.isEmpty()).forEach(Notes.this::print);
        }
      };
    }

    @Override
    public void print(String text) {
      lines.add(text);
      if (text.equals(awaited)) {
        action.run();
      }
    }

    @Override
    public void complain(String text) {
      lines.add(text);
    }

    @Override
    public void freshLine() {}

    @Override
    public boolean colours() {
      return false;
    }

    @Override
    public boolean interactive() {
      return true;
    }
  }
}
