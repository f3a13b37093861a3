// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios of stdlib-net 10 that need a whole program: its end, its warnings, its status. */
@ParameterizedClass
@EnumSource(
    value = Mode.class,
    names = {"CONTINUATIONS", "PINNED", "THREADS"})
class AsyncScenariosTest {
  private final GuestRunner runner;

  AsyncScenariosTest(Mode mode) {
    this.runner = new GuestRunner(mode);
  }

  @AfterEach
  void close() {
    runner.close();
  }

  private Outcome run(String program) {
    return runner.run(
        GuestRunner.Run.of(Source.newBuilder("spl", program, "p.spl").buildLiteral()));
  }

  @Test
  void r13ARejectedTaskNobodyAwaitsIsOneWarning() {
    Outcome outcome = run("fn bad():\n    throw \"lost\"\nspawn bad()\nprint \"end\"\n");
    assertEquals("end\n", outcome.output());
    assertEquals("warning: unhandled rejection: lost\n", outcome.errors());
    assertEquals(0, outcome.status());
  }

  @Test
  void r23ADetachedTaskIsDrainedAtTheEnd() {
    String task = "async fn late():\n    await sleep(1)\n    print \"late\"\nlate()\n";
    assertEquals("late\n", run(task).output());
    assertEquals("", run(task + "exit(0)\n").output());
  }

  @Test
  void r24ADeadlockNamesEveryTaskAndWhatItWaitsFor() {
    Outcome outcome =
        run(
            "val ch = Channel.new()\n"
                + "fn stuck():\n    ch.recv()\n"
                + "spawn stuck()\n"
                + "ch.recv()\n");
    assertEquals(1, outcome.status());
    assertTrue(outcome.errors().contains("deadlock: main waits for receive on channel"));
    assertTrue(outcome.errors().contains("task stuck waits for receive on channel"));
  }

  @Test
  void r24AnUnboundedChannelGivesNoneInstead() {
    Outcome outcome =
        run(
            "use concurrency.channels.{UnboundedChannel}\n"
                + "print UnboundedChannel.new().recv()\n");
    assertEquals("None\n", outcome.output());
  }

  @Test
  void r33ALongTurnIsOneWarningWithFunctionAndLine() {
    Outcome outcome =
        run(
            "fn busy():\n"
                + "    val until = rt_time_now_ns() + 500000000\n"
                + "    while rt_time_now_ns() < until:\n        val x = 1\n"
                + "val other = spawn (\\: 1)\n"
                + "val t = spawn busy()\n"
                + "await t\n");
    assertTrue(outcome.errors().startsWith("warning: task 'busy' ran "), outcome.errors());
    assertTrue(outcome.errors().endsWith(" ms without suspending (p.spl:1)\n"), outcome.errors());
    assertEquals(1, outcome.errors().lines().count());
  }

  @Test
  void r34ManualModeRunsWhatIsPolled() {
    Outcome outcome =
        run(
            "async_mode(\"manual\")\n"
                + "val a = future(\\: 1)\nval b = future(\\: 2)\n"
                + "poll_future()\n"
                + "print is_ready(a), is_ready(b), pending_futures()\n"
                + "print await b\n");
    assertEquals("true false 1\n2\n", outcome.output());
  }

  @Test
  void m02AVariableOfAModuleIsRefusedInAnotherRuntime() {
    Outcome outcome =
        run(
            "var counter = 1\nval limit = 5\n"
                + "fn reads(x): limit + x\n"
                + "fn touches(x): counter + x\n"
                + "print await thread_spawn(reads, 1)\n"
                + "print await thread_spawn(touches, 1)\n");
    assertEquals("6\n", outcome.output());
    assertTrue(outcome.errors().contains("cannot use variable 'counter' in another runtime"));
  }

  @Test
  void m02FunctionsTypesAndImportsAreThereInAnotherRuntime() {
    Outcome outcome =
        run(
            "use net.runtime.{get_num_cores}\n"
                + "extern fn rt_time_now_ns() -> i64\n"
                + "class Point:\n"
                + "    n: i64\n"
                + "fn helper(x): x + 1\n"
                + "fn all(x): [helper(x), Point(n: x).n, get_num_cores() > 0, rt_time_now_ns() >"
                + " 0]\n"
                + "print await thread_spawn(all, 1)\n");
    assertEquals("[2, 1, true, true]\n", outcome.output() + outcome.errors());
  }

  @Test
  void m05AThreadThatRaisesIsJoinedWithNil() {
    Outcome outcome =
        run(
            "fn bad():\n    throw \"no luck\"\n"
                + "val t = rt_thread_spawn_isolated(bad)\n"
                + "print rt_thread_join(t), rt_thread_join(t)\n");
    assertEquals("nil nil\n", outcome.output());
    assertEquals("error: thread failed: no luck\n", outcome.errors());
  }

  @Test
  void anErrorTellsWhereItWasAwaited() {
    Outcome outcome =
        run(
            "async fn inner():\n    await sleep(1)\n    [1][9]\n"
                + "async fn outer():\n    await inner()\n"
                + "await outer()\n");
    assertTrue(outcome.errors().contains("index out of bounds"), outcome.errors());
  }

  @Test
  void threadsThatWaitForOneAnotherAreADeadlock() {
    Outcome outcome =
        run(
            "val ch = Channel.new()\n"
                + "fn stuck(c): c.recv()\n"
                + "await thread_spawn(stuck, ch)\n");
    assertEquals(1, outcome.status());
    assertTrue(outcome.errors().contains("deadlock: main waits for thread"), outcome.errors());
  }
}
