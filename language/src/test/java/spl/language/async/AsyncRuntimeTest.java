// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import spl.language.coroutine.TestEngines;
import spl.language.errors.ErrorKind;
import spl.language.errors.ExitException;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/** Async functions, tasks and waiting. */
@ParameterizedClass
@EnumSource
class AsyncRuntimeTest extends AbstractAsyncTest {
  AsyncRuntimeTest(TestEngines engine) {
    super(engine);
  }

  @Test
  void startsABodyAtOnceAndGoesOnAfterTheCaller() {
    SplPromise p =
        start(() -> {
          program.note("start");
          sleep(1);
          program.note("end");
          return "value";
        });
    program.note("between");
    program.note(p.await());
    assertLog("start", "between", "end", "value");
  }

  @Test
  void aFinishedBodyGivesASettledPromise() {
    SplPromise p = start(() -> 42);
    assertTrue(p.isFulfilled());
    assertEquals(42, p.await());
    assertEquals(0, program.driver().parks());
  }

  @Test
  void awaitingASettledPromiseTakesNoTurn() {
    SplPromise settled = runtime.resolved(1);
    spawn(() -> program.note("other"));
    start(() -> program.note(settled.await()));
    assertLog(1);
  }

  @Test
  void anErrorRejectsAndIsRaisedByAwait() {
    SplPromise p =
        start(() -> {
          sleep(1);
          throw failure("late");
        });
    assertEquals("panic: late", assertThrows(SplPanic.class, p::await).getMessage());
    runtime.drain();
    assertEquals(List.of(), program.warnings());
  }

  @Test
  void anErrorBeforeTheFirstSuspensionRejectsToo() {
    SplPromise p =
        start(() -> {
          throw failure("early");
        });
    assertTrue(p.isRejected());
    assertThrows(SplPanic.class, p::await);
  }

  @Test
  void awaitWorksInAnyDepthOfATask() {
    SplPromise p = start(() -> depth(50));
    assertTrue(p.isPending());
    assertEquals(51, p.await());
  }

  private int depth(int n) {
    if (n == 0) {
      sleep(1);
      return 1;
    }
    return 1 + depth(n - 1);
  }

  @Test
  void tasksTakeTurns() {
    for (int i = 1; i <= 5; i++) {
      int number = i;
      spawn(() -> {
        for (int turn = 0; turn < 3; turn++) {
          program.note(number);
          runtime.yieldTurn();
        }
        return number;
      });
    }
    runtime.drain();
    assertLog(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
  }

  @Test
  void spawnedBodiesStartInALaterTurnInOrder() {
    spawn(() -> program.note("a"));
    spawn(() -> program.note("b"));
    program.note("main");
    runtime.yieldTurn();
    assertLog("main", "a", "b");
  }

  @Test
  void waitersOfOnePromiseWakeInOrderWithTheMainProgramAmongThem() {
    SplPromise p = runtime.delay(5);
    start(() -> program.note("a" + p.await()));
    start(() -> program.note("b" + p.await()));
    spawn(() -> program.note("c" + p.await()));
    p.await();
    program.note("main");
    runtime.drain();
    assertLog("a()", "b()", "main", "c()");
  }

  @Test
  void timersOfEqualDeadlineFireInOrderOfCreation() {
    for (int i = 0; i < 5; i++) {
      int number = i;
      start(() -> sleep(10) == null ? "" : program.note(number));
    }
    runtime.drain();
    assertLog(0, 1, 2, 3, 4);
    assertEquals(10, program.driver().millis());
  }

  @Test
  void aReturnedPromiseIsFlattened() {
    SplPromise p = start(() -> start(() -> sleep(1) == null ? "" : "inner"));
    assertEquals("inner", p.await());
  }

  @Test
  void drainsDetachedTasksAndWarnsOfTheirErrors() {
    start(() -> {
      sleep(100);
      program.note("ran");
      throw failure("nobody looks");
    });
    runtime.drain();
    assertLog("ran");
    assertEquals(List.of("warning: unhandled rejection: panic: nobody looks"), program.warnings());
  }

  @Test
  void reportsADeadlockOfTheMainProgram() {
    SplPromise never = runtime.newPromise("something");
    SplPanic deadlock = assertThrows(SplPanic.class, never::await);
    assertEquals(ErrorKind.DEADLOCK, deadlock.kind());
    assertTrue(deadlock.getMessage().contains("something"), deadlock.getMessage());
  }

  @Test
  void tellsTheChainOfADeadlock() {
    SplPromise never = runtime.newPromise("channel 7");
    SplPromise inner = runtime.start("inner", never::await);
    SplPromise outer = runtime.start("outer", inner::await);
    String message = assertThrows(SplPanic.class, outer::await).getMessage();
    assertEquals(
        "deadlock: main waits for task outer; task outer waits for task inner;"
            + " task inner waits for channel 7",
        message);
  }

  @Test
  void leavesTasksThatWaitForNobodyAtTheEnd() {
    start(() -> runtime.newPromise("never").await());
    runtime.drain();
    assertEquals(List.of(), program.warnings());
  }

  @Test
  void externalOperationsKeepTheProgramAliveAndCompleteOnItsThread() {
    Thread mine = Thread.currentThread();
    List<Thread> seen = new ArrayList<>();
    ExternalOperation operation = runtime.begin("read");
    Thread worker =
        new Thread(
            () -> {
              assertTrue(operation.complete(() -> seen.add(Thread.currentThread()) ? "data" : ""));
              assertFalse(operation.complete(() -> "again"));
            },
            "worker");
    worker.start();
    assertEquals("data", operation.promise().await());
    assertEquals(List.of(mine), seen);
    assertEquals(0, runtime.loop().externalCount());
  }

  @Test
  void aFailedExternalOperationRejects() {
    ExternalOperation operation = runtime.begin("read");
    operation.complete(() -> {
      throw failure("disk");
    });
    assertThrows(SplPanic.class, () -> operation.promise().await());
  }

  @Test
  void whatIsNoGuestErrorLeavesTheLoop() {
    spawn(() -> {
      throw new ExitException(3);
    });
    SplPromise never = runtime.newPromise("never");
    assertEquals(3, assertThrows(ExitException.class, never::await).status());
  }

  @Test
  void aStackOverflowInATaskRejectsIt() {
    SplPromise p = start(() -> endless(0));
    assertRaises(ErrorKind.OVERFLOW, p::await);
    assertEquals(1, start(() -> 1).await());
  }

  private int endless(int n) {
    return n < 0 ? n : 1 + endless(n + 1);
  }

  @Test
  void suspendsBelowTenThousandCalls() {
    assertEquals(10_001, start(() -> depth(10_000)).await());
  }

  @Test
  void eagerCallsNest() {
    assertEquals(300, nested(300).await());
  }

  private SplPromise nested(int n) {
    return start(() -> {
      if (n == 0) {
        sleep(1);
        return 0;
      }
      return 1 + (int) nested(n - 1).await();
    });
  }

  @Test
  void aLongChainOfAdoptionsSettlesWithoutDeepStacks() {
    SplPromise first = runtime.newPromise("first");
    SplPromise last = first;
    for (int i = 0; i < 100_000; i++) {
      SplPromise next = runtime.newPromise("next");
      next.resolve(last);
      last = next;
    }
    first.resolve("through");
    assertEquals("through", last.await());
  }

  @Test
  void anOperationThatEndsOnTheLoopWakesItsTask() {
    ExternalOperation operation = runtime.begin("event");
    start(() -> program.note(operation.promise().await()));
    runtime.loop().enqueue(() -> operation.settle(() -> "ended"));
    runtime.drain();
    assertFalse(operation.complete(() -> "too late"));
    assertLog("ended");
  }

  @Test
  void whatLibrariesKeepIsClosedLatestFirst() {
    runtime.attachment(First.class, r -> new First(program.log()));
    runtime.attachment(Second.class, r -> new Second(program.log()));
    runtime.close();
    assertLog("second", "first");
  }

  private record First(List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("first");
    }
  }

  private record Second(List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("second");
    }
  }

  @Test
  void manyOperationsThatEndAtOnceLetOthersRun() {
    spawn(() -> {
      for (int i = 0; i < 200; i++) {
        runtime.completedAtOnce();
      }
      return program.note("busy");
    });
    spawn(() -> program.note("other"));
    runtime.drain();
    assertLog("other", "busy");
  }

  @Test
  void whatTheLastOtherRuntimeToldBeforeItsEndIsNotLost() {
    assertFalse(runtime.runtimes().awaitOthers(runtime));
    runtime.post(() -> program.note("outcome"));
    assertTrue(runtime.runtimes().awaitOthers(runtime));
    runtime.drain();
    assertLog("outcome");
  }
}
