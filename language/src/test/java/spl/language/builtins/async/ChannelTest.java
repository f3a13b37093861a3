// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import spl.language.async.AsyncRuntime;
import spl.language.async.TestProgram;
import spl.language.builtins.MethodTable;
import spl.language.coroutine.TestEngines;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplPanic;
import spl.language.values.SplChannel;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplPromise;
import spl.language.values.SplSome;
import spl.language.values.SplUnit;

/** Channels between tasks. */
class ChannelTest {
  private final TestProgram program = new TestProgram(TestEngines.CONTINUATION.make());
  private final AsyncRuntime runtime = program.async();
  private final MethodTable methods = ChannelMethods.table();

  @AfterEach
  void close() {
    program.close();
  }

  private SplChannel channel(Object... capacity) {
    MethodTable statics = ChannelMethods.statics();
    return (SplChannel) statics.find("new").body().call(program, SplUnit.INSTANCE, capacity);
  }

  private Object call(SplChannel channel, String name, Object... args) {
    return methods.find(name).body().call(program, channel, args);
  }

  private SplPromise receiver(SplChannel channel, String name) {
    return runtime.start(name, () -> program.note(name + " " + call(channel, "recv")));
  }

  private SplPromise sender(SplChannel channel, Object value) {
    return runtime.start(
        "sender",
        () -> {
          call(channel, "send", value);
          return program.note("sent " + value);
        });
  }

  @Test
  void keepsTheOrderAndCounts() {
    SplChannel channel = channel();
    call(channel, "send", "a");
    call(channel, "send", "b");
    assertEquals(2L, call(channel, "len"));
    assertEquals("a", call(channel, "recv"));
    assertEquals(new SplSome("b"), call(channel, "try_recv"));
    assertEquals(SplNone.INSTANCE, call(channel, "try_recv"));
  }

  @Test
  void receiversWaitAndWakeInOrder() {
    SplChannel channel = channel();
    receiver(channel, "first");
    receiver(channel, "second");
    call(channel, "send", 1);
    call(channel, "send", 2);
    runtime.drain();
    assertEquals(List.of("first 1", "second 2"), program.log());
  }

  @Test
  void sendersWaitForRoom() {
    SplChannel channel = channel(1L);
    sender(channel, "a");
    SplPromise second = sender(channel, "b");
    assertEquals(false, call(channel, "try_send", "c"));
    assertEquals(List.of("sent a"), program.log());
    assertEquals("a", call(channel, "recv"));
    assertEquals("sent b", second.await());
    assertEquals("b", call(channel, "recv"));
  }

  @Test
  void withoutRoomEachSenderMeetsAReceiver() {
    SplChannel channel = channel(0L);
    SplPromise sent = sender(channel, "a");
    assertEquals(true, sent.isPending());
    assertEquals("a", call(channel, "recv"));
    assertEquals("sent a", sent.await());
  }

  @Test
  void aClosedChannelIsDrainedThenNil() {
    SplChannel channel = channel();
    call(channel, "send", "last");
    call(channel, "close");
    assertEquals(true, call(channel, "is_closed"));
    assertEquals(false, call(channel, "try_send", "x"));
    assertEquals("last", call(channel, "recv"));
    assertEquals(SplNil.INSTANCE, call(channel, "recv"));
    SplPanic error = assertThrows(SplPanic.class, () -> call(channel, "send", "x"));
    assertEquals(ErrorKind.CLOSED, error.kind());
  }

  @Test
  void closingWakesWaitersOnBothSides() {
    SplChannel empty = channel();
    SplPromise receiver = receiver(empty, "r");
    call(empty, "close");
    assertEquals("r nil", receiver.await());
    SplChannel full = channel(0L);
    SplPromise sender = sender(full, "x");
    call(full, "close");
    assertThrows(SplPanic.class, sender::await);
  }

  @Test
  void transportsPromisesUnchanged() {
    SplChannel channel = channel();
    SplPromise cargo = runtime.newPromise("cargo");
    SplPromise receiver = runtime.start("r", () -> channel.receive(runtime) == cargo);
    call(channel, "send", cargo);
    assertEquals(true, receiver.await());
  }

  @Test
  void isIterableUntilClosed() {
    SplChannel channel = channel();
    call(channel, "send", 1);
    call(channel, "close");
    assertEquals(1, channel.advance(program));
    assertNull(channel.advance(program));
  }

  @Test
  void bothEndsAreTheChannel() {
    SplChannel channel = channel();
    assertSame(channel, channel.ends().get(0));
    assertSame(channel, channel.ends().get(1));
    assertSame(channel, call(channel, "sender"));
  }

  @Test
  void waitingForNobodyIsADeadlockThatNamesTheChannel() {
    SplChannel channel = channel();
    SplPanic error = assertThrows(SplPanic.class, () -> call(channel, "recv"));
    assertEquals("deadlock: main waits for receive on channel " + channel.id(), error.getMessage());
    call(channel, "send", "kept");
    assertEquals("kept", call(channel, "recv"));
  }
}
