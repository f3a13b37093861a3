// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One program prints the same bytes on every engine, however often it runs; stdlib-net 2.4. */
class SameOrderTest {
  private static final int REPETITIONS = 20;

  private static final String PROGRAM =
      """
      val ch = Channel.new(2)
      async fn producer(name, n):
          for i in 0..n:
              ch.send("{name}{i}")
              if i % 3 == 0: yield_now()
      async fn consumer(name, n):
          for _ in 0..n:
              print "{name} got {ch.recv()}"
      async fn timed(name, ms):
          await sleep(ms)
          print "{name} woke"
      fn squares(n):
          for i in 0..n:
              yield i * i
      fn main():
          val all = [producer("a", 8), producer("b", 8), consumer("x", 9), consumer("y", 7)]
          val timers = [timed("t1", 0), timed("t2", 0), spawn timed("t3", 0)]
          await Promise.all(all)
          await Promise.all(timers)
          print [s for s in squares(4)]
          print await Promise.all_settled([spawn (\\: 1), Promise.reject("no")])
      """;

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"CONTINUATIONS", "PINNED", "THREADS"})
  void theOutputIsAlwaysTheSame(Mode mode) {
    String expected;
    try (GuestRunner usual = new GuestRunner(Mode.DEFAULT)) {
      expected = output(usual);
    }
    try (GuestRunner runner = new GuestRunner(mode)) {
      for (int i = 0; i < REPETITIONS; i++) {
        assertEquals(expected, output(runner));
      }
    }
  }

  private static String output(GuestRunner runner) {
    Source source = Source.newBuilder("spl", PROGRAM, "order.spl").buildLiteral();
    Outcome outcome = runner.run(GuestRunner.Run.of(source));
    assertEquals("", outcome.errorsButSlowTurns());
    assertEquals(0, outcome.status());
    return outcome.output();
  }
}
