// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import spl.language.async.AsyncRuntime;
import spl.language.async.ChannelWaits;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplPanic;
import spl.language.values.Guest;
import spl.language.values.SplChannel;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplSome;
import spl.language.values.SplUnit;

/** The methods of a channel, and the statics of {@code Channel}. */
public final class ChannelMethods {
  private ChannelMethods() {}

  /** The table of the type. */
  public static MethodTable table() {
    return new MethodTable("channel")
        .add(
            "send",
            "value",
            (guest, self, args) -> {
              AsyncRuntime runtime = AsyncRuntime.of(guest);
              of(self).send(runtime, args[0]);
              runtime.completedAtOnce();
              return SplUnit.INSTANCE;
            })
        .add("try_send", "v", (guest, self, a) -> of(self).trySend(guest.loop(), a[0]))
        .add("recv receive", "", (guest, self, args) -> receive(guest, of(self)))
        .add("try_recv", "", (guest, self, args) -> tryReceive(of(self)))
        .add("recv_option", "", (guest, self, args) -> receiveOption(guest, of(self)))
        .add("recv_timeout", "ms", (guest, self, a) -> receiveWithin(guest, of(self), a[0]))
        .add("capacity", "", (guest, self, args) -> capacity(of(self)))
        .add("is_closed", "", (guest, self, args) -> of(self).isClosed())
        .add("len length", "", (guest, self, args) -> (long) of(self).length())
        .add("is_empty", "", (guest, self, args) -> of(self).length() == 0)
        .add("id", "", (guest, self, args) -> of(self).id())
        .add("sender receiver", "", (guest, self, args) -> self)
        .add(
            "close",
            "",
            (guest, self, args) -> {
              of(self).close();
              return SplUnit.INSTANCE;
            });
  }

  /** The table of the type's statics; the receiver is ignored. */
  public static MethodTable statics() {
    return new MethodTable("Channel")
        .add("new", "capacity?", ChannelMethods::open)
        .add("bounded", "capacity", ChannelMethods::open)
        .add("unbounded", "", ChannelMethods::open);
  }

  /** A new channel with the capacity of the first argument, without one unbounded. */
  static Object open(Guest guest, Object self, Object[] args) {
    int capacity = args.length == 0 ? SplChannel.UNBOUNDED : Args.count(guest, args[0]);
    return new SplChannel(AsyncRuntime.of(guest), Math.max(0, capacity));
  }

  /** {@code <-channel}: the next value, nil after the end. */
  public static Object receive(Guest guest, SplChannel channel) {
    AsyncRuntime runtime = AsyncRuntime.of(guest);
    Object value = channel.receive(runtime);
    runtime.completedAtOnce();
    return value == null ? SplNil.INSTANCE : value;
  }

  /** An option; None too when everything waits and no value can ever come. */
  private static Object receiveOption(Guest guest, SplChannel channel) {
    try {
      Object value = channel.receive(guest.loop());
      AsyncRuntime.of(guest).completedAtOnce();
      return value == null ? SplNone.INSTANCE : new SplSome(value);
    } catch (SplPanic e) {
      if (e.kind() == ErrorKind.DEADLOCK) {
        return SplNone.INSTANCE;
      }
      throw e;
    }
  }

  private static Object receiveWithin(Guest guest, SplChannel channel, Object span) {
    double milliseconds = Math.max(1, Durations.milliseconds(guest, span));
    Object value = ChannelWaits.receive(AsyncRuntime.of(guest), channel, milliseconds);
    return value == null ? SplNil.INSTANCE : value;
  }

  /** nil for one without bound. */
  private static Object capacity(SplChannel channel) {
    boolean bounded = channel.capacity() != SplChannel.UNBOUNDED;
    return bounded ? (Object) (long) channel.capacity() : SplNil.INSTANCE;
  }

  private static Object tryReceive(SplChannel channel) {
    Object value = channel.tryReceive();
    return value == null ? SplNone.INSTANCE : new SplSome(value);
  }

  private static SplChannel of(Object self) {
    return (SplChannel) self;
  }
}
