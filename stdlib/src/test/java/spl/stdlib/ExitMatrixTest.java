// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a block is left, every exit runs exactly once, the inner one first. */
final class ExitMatrixTest {
  private static final int LEAST_CASES = 200;

  /** How a block is left, how often the loop around it runs, and what the function answers. */
  private enum Way {
    END("log.add('in')", 2, "done"),
    RETURN("return 'returned'", 1, "returned"),
    BREAK("break", 1, "done"),
    CONTINUE("continue", 2, "done"),
    QUESTION_ERR("Err('no')?", 1, "Err(no)"),
    QUESTION_NIL("nothing()?", 1, "nil"),
    THROW("throw 'raised'", 1, "raised"),
    PANIC("[1][7]", 1, "raised"),
    CANCEL("await sleep(1000000)", 1, "cancelled");

    private final String statement;
    private final int rounds;
    private final String answer;

    Way(String statement, int rounds, String answer) {
      this.statement = statement;
      this.rounds = rounds;
      this.answer = answer;
    }
  }

  /** What is entered: by the number of the exit's parameters, or with nothing but close. */
  private enum Resource {
    NONE("Exit0"),
    ONE("Exit1"),
    THREE("Exit3"),
    CLOSE("Closes");

    private final String type;

    Resource(String type) {
      this.type = type;
    }
  }

  private record Case(Way way, Resource resource, int depth, String word) {
    /** A function whose innermost block is left in the way of the case. */
    String function(int number) {
      StringBuilder text = new StringBuilder(256);
      text.append("async fn case").append(number).append("(log):\n    for i in 0..2:\n");
      String indent = "        ";
      for (int level = 1; level <= depth; level++) {
        text.append(indent).append(word).append(' ').append(resource.type);
        text.append("(log, '").append(level).append("') as r").append(level).append(":\n");
        indent += "    ";
      }
      return text.append(indent).append(way.statement).append("\n    'done'\n").toString();
    }

    String call(int number) {
      String outcome = way == Way.CANCEL ? "cancelled" : "outcome";
      return outcome + "(\\log: case" + number + "(log))";
    }

    /** Levels that are entered and left again, once a round. */
    String expected() {
      Stream<String> in = IntStream.rangeClosed(1, depth).mapToObj(level -> "+" + level);
      Stream<String> out = IntStream.rangeClosed(1, depth).mapToObj(l -> "-" + (depth + 1 - l));
      String entered = resource == Resource.CLOSE ? "" : in.collect(Collectors.joining());
      String inside = way == Way.END ? "in" : "";
      String round = entered + inside + out.collect(Collectors.joining());
      return way.answer + " " + round.repeat(way.rounds);
    }
  }

  private static final String PRELUDE =
      """
      class Journal:
          lines: [text] = []
          fn add(line): lines.push(line)
      class Exit0:
          log: Journal
          name: text
          fn __enter__():
              log.add("+" + name)
              self
          fn __exit__(): log.add("-" + name)
      class Exit1:
          log: Journal
          name: text
          fn __enter__():
              log.add("+" + name)
              self
          fn __exit__(error):
              log.add("-" + name)
              false
      class Exit3:
          log: Journal
          name: text
          fn __enter__():
              log.add("+" + name)
              self
          fn __exit__(kind, error, trace):
              log.add("-" + name)
              false
      class Closes:
          log: Journal
          name: text
          fn close(): log.add("-" + name)
      fn nothing(): nil
      async fn outcome(work):
          val log = Journal()
          var answer = ""
          try: answer = "{await work(log)}"
          catch e: answer = "raised"
          print answer, log.lines.join("")
      async fn cancelled(work):
          val log = Journal()
          val task = work(log)
          task.cancel()
          var answer = "not cancelled"
          try: await task
          catch e: answer = "{e}"
          print answer, log.lines.join("")
      """;

  @TempDir Path directory;

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Way way : Way.values()) {
      for (Resource resource : Resource.values()) {
        for (int depth = 1; depth <= 3; depth++) {
          cases.add(new Case(way, resource, depth, "with"));
          cases.add(new Case(way, resource, depth, "async with"));
        }
      }
    }
    return cases;
  }

  @Test
  void everyExitRunsExactlyOnceAndTheInnerOneFirst() {
    List<Case> cases = cases();
    assertTrue(cases.size() >= LEAST_CASES, cases.size() + " cases");
    StringBuilder program = new StringBuilder(PRELUDE);
    for (int i = 0; i < cases.size(); i++) {
      program.append(cases.get(i).function(i));
    }
    program.append("async fn main():\n");
    for (int i = 0; i < cases.size(); i++) {
      program.append("    await ").append(cases.get(i).call(i)).append('\n');
    }
    GuestProgram.Result result = GuestProgram.run(directory, program.toString());
    List<String> lines = result.out().lines().toList();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      String printed = i < lines.size() ? lines.get(i) : "nothing";
      if (!printed.equals(cases.get(i).expected())) {
        wrong.add(cases.get(i) + ": " + printed + ", not " + cases.get(i).expected());
      }
    }
    assertEquals(List.of(), wrong, result.err());
  }
}
