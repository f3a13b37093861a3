// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import spl.language.coroutine.TestEngines;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplPanic;
import spl.language.values.SplChannel;
import spl.language.values.SplGenerator;
import spl.language.values.SplPromise;

/** Cancelling tasks and what they wait for. */
@ParameterizedClass
@EnumSource
class CancellationTest extends AbstractAsyncTest {
  CancellationTest(TestEngines engine) {
    super(engine);
  }

  private SplPromise sleeper() {
    return start(() -> {
      try {
        return sleep(1000);
      } finally {
        program.note("exit");
      }
    });
  }

  @Test
  void raisesWhereTheTaskWaits() {
    SplPromise task = sleeper();
    assertTrue(task.cancel());
    assertRaises(ErrorKind.CANCELLED, task::await);
    assertLog("exit");
    assertEquals(0, program.driver().millis());
  }

  @Test
  void theSleepOfACancelledTaskDelaysNobody() {
    sleeper().cancel();
    SplPromise kept = runtime.delay(50);
    start(kept::await);
    runtime.drain();
    assertEquals(50, program.driver().millis());
  }

  @Test
  void aDelayNobodyWaitsForCanStillBeAwaitedLater() {
    SplPromise delay = runtime.delay(50);
    runtime.drain();
    assertEquals(0, program.driver().millis());
    delay.await();
    assertEquals(50, program.driver().millis());
  }

  @Test
  void comesTooLateForASettledTask() {
    assertFalse(start(() -> 1).cancel());
  }

  @Test
  void keepsATaskFromStarting() {
    SplPromise task = spawn(() -> program.note("ran"));
    task.cancel();
    assertRaises(ErrorKind.CANCELLED, task::await);
    assertLog();
  }

  @Test
  void isNoUnhandledRejection() {
    sleeper().cancel();
    runtime.drain();
    assertEquals(List.of(), program.warnings());
  }

  @Test
  void isRaisedAgainAtTheNextSuspensionUnlessCleared() {
    SplPromise task =
        start(() -> {
          assertThrows(SplPanic.class, () -> sleep(10));
          assertThrows(SplPanic.class, () -> sleep(10));
          Task self = runtime.currentTask();
          assertTrue(self != null && self.isCancelled());
          self.clearCancel();
          sleep(10);
          return "went on";
        });
    task.cancel();
    assertEquals("went on", task.await());
  }

  @Test
  void reachesABodyThatWaitsInsideAGenerator() {
    SplPromise task =
        start(() -> {
          SplGenerator generator =
              runtime.generator(() -> {
                try {
                  return sleep(1000);
                } catch (SplPanic e) {
                  program.note("in generator");
                  throw e;
                }
              });
          return generator.next();
        });
    task.cancel();
    assertRaises(ErrorKind.CANCELLED, task::await);
    assertLog("in generator");
  }

  @Test
  void removesTheTimerOfASleep() {
    SplPromise timer = runtime.delay(1000);
    assertTrue(timer.cancel());
    assertFalse(timer.cancel());
    assertEquals(0, runtime.loop().timerCount());
  }

  @Test
  void losesNoValueOfAChannel() {
    SplChannel channel = new SplChannel(runtime, SplChannel.UNBOUNDED);
    SplPromise receiver = start(() -> channel.receive(runtime));
    channel.send(runtime, "value");
    receiver.cancel();
    assertRaises(ErrorKind.CANCELLED, receiver::await);
    assertEquals("value", channel.tryReceive());
  }

  @Test
  void removesAWaitingReceiverAndSender() {
    SplChannel channel = new SplChannel(runtime, 1);
    start(() -> channel.receive(runtime)).cancel();
    runtime.drain();
    channel.send(runtime, "a");
    SplPromise sender =
        start(() -> {
          channel.send(runtime, "b");
          return "sent";
        });
    sender.cancel();
    runtime.drain();
    assertEquals(1, channel.length());
    assertEquals("a", channel.tryReceive());
  }
}
