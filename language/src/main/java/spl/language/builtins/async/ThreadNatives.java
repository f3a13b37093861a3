// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncRuntime;
import spl.language.async.ChannelWaits;
import spl.language.async.Threads;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplPanic;
import spl.language.values.Guest;
import spl.language.values.SplChannel;
import spl.language.values.SplNil;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** The native names of channels and isolated threads, known by number; stdlib-net 3.5. */
final class ThreadNatives {
  /** How long {@code rt_channel_recv} waits. */
  private static final double RECEIVE_MILLIS = 30_000;

  /** An isolated thread as its parent knows it. */
  private record Started(SplPromise outcome, AtomicBoolean joined) {}

  private ThreadNatives() {}

  static void addTo(MethodTable table) {
    addChannels(table);
    addThreads(table);
  }

  private static void addChannels(MethodTable table) {
    table
        .add("rt_channel_new", "", (guest, self, a) -> newChannel(guest))
        .add("rt_channel_send", "channel value", ThreadNatives::send)
        .add("rt_channel_recv", "channel", (guest, self, a) -> receive(guest, a[0], RECEIVE_MILLIS))
        .add("rt_channel_try_recv", "channel", (guest, self, a) -> tryReceive(guest, a[0]))
        .add("rt_channel_recv_timeout", "channel ms", ThreadNatives::receiveWithin)
        .add("rt_channel_close", "channel", (guest, self, a) -> close(guest, a[0]))
        .add("rt_channel_is_closed", "channel", (guest, self, a) -> isClosed(guest, a[0]))
        .add("rt_channel_id", "channel", (guest, self, a) -> channelId(guest, a[0]))
        .add("native_when_closed", "channel target", ThreadNatives::whenClosed)
        .add("native_send_or_false", "channel value", ThreadNatives::sendOrFalse)
        .add("native_call_method", "object name args", ThreadNatives::callMethod)
        .add("rt_channel_free", "channel", (guest, self, a) -> free(guest, a[0]));
  }

  private static void addThreads(MethodTable table) {
    table
        .add("rt_thread_spawn_isolated", "f data?", (guest, self, a) -> start(guest, a))
        .add("rt_thread_spawn_isolated2", "f first second", (guest, self, a) -> start(guest, a))
        .add("rt_thread_join", "thread", (guest, self, a) -> join(guest, a[0]))
        .add("rt_thread_is_done", "thread", (guest, self, a) -> isDone(guest, a[0]))
        .add("rt_thread_id", "thread", (guest, self, a) -> a[0])
        .add("rt_thread_free", "thread", (guest, self, a) -> free(guest, a[0]))
        .add("rt_thread_yield", "", (guest, self, a) -> yieldTurn(guest))
        .add("thread_spawn", "f args...", (guest, self, a) -> future(guest, a));
  }

  private static Object newChannel(Guest guest) {
    SplChannel channel = new SplChannel(guest.loop(), SplChannel.UNBOUNDED);
    channel.spread(guest.loop());
    of(guest).numbered().put(channel.id(), channel);
    return channel.id();
  }

  private static @Nullable SplChannel channel(Guest guest, Object value) {
    Object known = value instanceof Long id ? of(guest).numbered().get(id) : value;
    return known instanceof SplChannel channel ? channel : null;
  }

  private static Object send(Guest guest, Object self, Object[] args) {
    SplChannel channel = channel(guest, args[0]);
    boolean sent = channel != null && channel.trySend(guest.loop(), args[1]);
    of(guest).completedAtOnce();
    return sent ? 1L : 0L;
  }

  /** Cancels a future, or closes a channel, in the calling runtime as soon as a channel closes. */
  private static Object whenClosed(Guest guest, Object self, Object[] args) {
    Object target = args[1];
    ((SplChannel) args[0])
        .receiving(of(guest))
        .onSettled(closed -> {
          if (target instanceof SplChannel channel) {
            channel.close();
          } else if (target instanceof SplPromise future) {
            future.cancel();
          }
        });
    return SplUnit.INSTANCE;
  }

  /** Waits for room; false when the channel is closed, or when nobody can make room. */
  private static Object sendOrFalse(Guest guest, Object self, Object[] args) {
    try {
      ((SplChannel) args[0]).send(guest.loop(), args[1]);
      return true;
    } catch (SplPanic e) {
      if (e.kind() == ErrorKind.DEADLOCK || e.kind() == ErrorKind.CLOSED) {
        return false;
      }
      throw e;
    }
  }

  private static Object callMethod(Guest guest, Object self, Object[] args) {
    Object[] arguments = Args.array(guest, args[2]).toArray();
    return guest.callMethod(args[0], Args.text(guest, args[1]).toString(), arguments);
  }

  private static Object receive(Guest guest, Object handle, double milliseconds) {
    SplChannel channel = channel(guest, handle);
    if (channel == null) {
      return SplNil.INSTANCE;
    }
    Object value = ChannelWaits.receive(of(guest), channel, milliseconds);
    of(guest).completedAtOnce();
    return value == null ? SplNil.INSTANCE : value;
  }

  private static Object receiveWithin(Guest guest, Object self, Object[] args) {
    return receive(guest, args[0], Math.max(1, Args.number(guest, args[1])));
  }

  private static Object tryReceive(Guest guest, Object handle) {
    SplChannel channel = channel(guest, handle);
    Object value = channel == null ? null : channel.tryReceive();
    return value == null ? SplNil.INSTANCE : value;
  }

  private static Object close(Guest guest, Object handle) {
    SplChannel channel = channel(guest, handle);
    if (channel != null) {
      channel.close();
    }
    return SplUnit.INSTANCE;
  }

  private static Object isClosed(Guest guest, Object handle) {
    SplChannel channel = channel(guest, handle);
    return channel == null || channel.isClosed() ? 1L : 0L;
  }

  private static Object channelId(Guest guest, Object handle) {
    SplChannel channel = channel(guest, handle);
    return channel == null ? 0L : channel.id();
  }

  private static Object free(Guest guest, Object handle) {
    if (handle instanceof Long id) {
      of(guest).numbered().remove(id);
    }
    return SplUnit.INSTANCE;
  }

  private static Object future(Guest guest, Object[] args) {
    Object[] rest = Arrays.copyOfRange(args, 1, args.length);
    return Threads.start(of(guest), "thread", Args.callable(guest, args[0]), rest);
  }

  private static Object start(Guest guest, Object[] args) {
    SplPromise outcome = (SplPromise) future(guest, args);
    outcome.observe();
    of(guest).numbered().put(outcome.id(), new Started(outcome, new AtomicBoolean()));
    return outcome.id();
  }

  private static @Nullable Started thread(Guest guest, Object value) {
    return value instanceof Long id && of(guest).numbered().get(id) instanceof Started started
        ? started
        : null;
  }

  /** The outcome, once; nil for a thread that failed, whose error is told here. */
  private static Object join(Guest guest, Object handle) {
    Started thread = thread(guest, handle);
    if (thread == null || thread.joined.getAndSet(true)) {
      return SplNil.INSTANCE;
    }
    try {
      return thread.outcome.await();
    } catch (SplPanic failure) {
      if (!thread.outcome.isRejected()) {
        throw failure; // this task was cancelled
      }
      of(guest).warn("error: thread failed: " + failure.getMessage());
      return SplNil.INSTANCE;
    }
  }

  private static Object isDone(Guest guest, Object handle) {
    Started thread = thread(guest, handle);
    if (thread != null && thread.outcome.isPending()) {
      of(guest).loop().poll();
    }
    return thread == null || !thread.outcome.isPending() ? 1L : 0L;
  }

  private static Object yieldTurn(Guest guest) {
    of(guest).yieldTurn();
    return SplUnit.INSTANCE;
  }

  private static AsyncRuntime of(Guest guest) {
    return AsyncRuntime.of(guest);
  }
}
