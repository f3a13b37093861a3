// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplPanic;
import spl.language.values.SplChannel;
import spl.language.values.SplNone;
import spl.language.values.SplPromise;

/** Receiving with a limit of time. */
public final class ChannelWaits {
  private static final double NANOS_PER_MILLI = 1e6;

  private ChannelWaits() {}

  /** The next value; null at the end of the channel, or when none came in time. */
  @TruffleBoundary
  public static @Nullable Object receive(
      AsyncRuntime runtime, SplChannel channel, double milliseconds) {
    Object ready = channel.tryReceive();
    if (ready != null || Double.isInfinite(milliseconds)) {
      return ready != null ? ready : channel.receive(runtime);
    }
    SplPromise value = channel.receiving(runtime);
    SplPromise first = runtime.newPromise(value.description());
    EventLoop.Alarm timer =
        runtime
            .loop()
            .after((long) (milliseconds * NANOS_PER_MILLI), () -> first.resolve(SplNone.INSTANCE));
    value.onSettled(first::resolve);
    try {
      Object outcome = first.await();
      if (value.isFulfilled()) {
        return SplChannel.valueOf(outcome);
      }
    } catch (SplPanic cancelled) {
      channel.withdraw(value);
      throw cancelled;
    } finally {
      timer.remove();
    }
    channel.withdraw(value);
    return null;
  }
}
