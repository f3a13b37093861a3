// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplChannel;
import spl.language.values.SplPromise;

/** The messages that tasks send one another by the handles of the tasks. */
public final class Mailboxes {
  /** A message and the handle of the task that sent it. */
  private record Letter(Object message, SplPromise sender) {}

  private final AsyncRuntime runtime;
  private final Map<SplPromise, SplChannel> boxes = new WeakHashMap<>();
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
      box(receiver).trySend(runtime, new Letter(runtime.copied(message), self()));
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
    SplPromise self = self();
    Object letter = ChannelWaits.receive(runtime, box(self), milliseconds);
    if (letter instanceof Letter(Object message, SplPromise sender)) {
      senders.put(self, sender);
      return message;
    }
    return null;
  }

  /** Who sent the last message that the running task received, or null. */
  @TruffleBoundary
  public @Nullable SplPromise sender() {
    return senders.get(self());
  }

  private SplChannel box(SplPromise receiver) {
    return boxes.computeIfAbsent(receiver, r -> new SplChannel(runtime, SplChannel.UNBOUNDED));
  }
}
