// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplChannel;
import spl.language.values.SplPromise;

/** The messages that tasks send one another by the handles of the tasks. */
public final class Mailboxes {
  private static final double NANOS_PER_MILLI = 1e6;

  /** A message and the handle of the task that sent it. */
  private record Letter(Object message, SplPromise sender) {}

  /** What a task was sent: letters that it looked at and left, then those it has not seen. */
  private static final class Box {
    private final List<Letter> left = new ArrayList<>();
    private final SplChannel arriving;

    Box(SplChannel arriving) {
      this.arriving = arriving;
    }
  }

  private final AsyncRuntime runtime;
  private final Map<SplPromise, Box> boxes = new WeakHashMap<>();
  private final Map<SplPromise, SplPromise> senders = new WeakHashMap<>();
  private @Nullable SplPromise main;

  Mailboxes(AsyncRuntime runtime) {
    this.runtime = runtime;
  }

  /** The handle of the running task; the main program has one too. */
  @TruffleBoundary
  public SplPromise self() {
    Task task = runtime.currentTask();
    if (task != null) {
      return task.promise();
    }
    SplPromise known = main;
    if (known == null) {
      known = runtime.newPromise("main");
      main = known;
    }
    return known;
  }

  /** Leaves a copy of a message for a task; nothing happens when it has ended. */
  @TruffleBoundary
  public void send(SplPromise receiver, Object message) {
    if (receiver.isPending()) {
      box(receiver).arriving.trySend(runtime, new Letter(runtime.copied(message), self()));
    }
  }

  /**
   * The oldest message for the running task, waiting for it.
   *
   * @param milliseconds how long at most
   * @return null when none came in time
   */
  @TruffleBoundary
  public @Nullable Object receive(double milliseconds) {
    Reading reading = reading(milliseconds);
    Object message = reading.next();
    if (message != null) {
      reading.take();
    }
    return message;
  }

  /** Goes through the messages for the running task, for so many milliseconds at most. */
  @TruffleBoundary
  public Reading reading(double milliseconds) {
    return new Reading(self(), milliseconds);
  }

  /** Who sent the last message that the running task received, or null. */
  @TruffleBoundary
  public @Nullable SplPromise sender() {
    return senders.get(self());
  }

  private Box box(SplPromise receiver) {
    return boxes.computeIfAbsent(
        receiver, r -> new Box(new SplChannel(runtime, SplChannel.UNBOUNDED)));
  }

  /** One look through the messages of a task, the oldest first. */
  public final class Reading {
    private final SplPromise self;
    private final Box box;
    private final double milliseconds;
    private final long end;
    private int position = -1;

    private Reading(SplPromise self, double milliseconds) {
      this.self = self;
      this.box = box(self);
      this.milliseconds = milliseconds;
      this.end = runtime.loop().now() + (long) Math.min(milliseconds * NANOS_PER_MILLI, 1e18);
    }

    /** The next message, waiting for it; null when none came in time. */
    @TruffleBoundary
    public @Nullable Object next() {
      position++;
      if (position == box.left.size()) {
        Object letter = ChannelWaits.receive(runtime, box.arriving, remaining());
        if (!(letter instanceof Letter arrived)) {
          return null;
        }
        box.left.add(arrived);
      }
      return box.left.get(position).message();
    }

    private double remaining() {
      return Double.isInfinite(milliseconds)
          ? milliseconds
          : Math.max(0, (end - runtime.loop().now()) / NANOS_PER_MILLI);
    }

    /** Takes the message that was looked at last out of the mailbox. */
    @TruffleBoundary
    public void take() {
      senders.put(self, box.left.remove(position).sender());
    }
  }
}
