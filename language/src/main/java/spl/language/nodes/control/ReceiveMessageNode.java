// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.async.Mailboxes;
import spl.language.builtins.async.Durations;
import spl.language.nodes.SplNode;
import spl.language.values.SplNil;

/**
 * {@code receive:}: runs the first arm that accepts the oldest message that any arm accepts; other
 * messages stay where they are. Source: stdlib-net 3.5.
 */
public final class ReceiveMessageNode extends SplNode {
  @Children private final MatchArmNode[] arms;
  @Child private @Nullable SplNode limit;
  @Child private @Nullable SplNode late;

  /**
   * Waits for a message.
   *
   * @param limit how many milliseconds to wait, null for ever
   * @param late what happens when none came in time, or null
   */
  public ReceiveMessageNode(MatchArmNode[] arms, @Nullable SplNode limit, @Nullable SplNode late) {
    this.arms = arms;
    this.limit = limit;
    this.late = late;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object milliseconds = limit == null ? null : limit.execute(frame);
    Mailboxes.Reading messages = reading(SplContext.get(this), milliseconds);
    while (true) {
      Object message = messages.next();
      if (message == null) {
        return late == null ? SplNil.INSTANCE : late.execute(frame);
      }
      MatchArmNode arm = accepting(frame, message);
      if (arm != null) {
        messages.take();
        return arm.body().execute(frame);
      }
    }
  }

  @ExplodeLoop
  private @Nullable MatchArmNode accepting(VirtualFrame frame, Object message) {
    for (MatchArmNode arm : arms) {
      if (arm.accepts(frame, message)) {
        return arm;
      }
    }
    return null;
  }

  @TruffleBoundary
  private static Mailboxes.Reading reading(SplContext context, @Nullable Object milliseconds) {
    return context
        .async()
        .mailboxes()
        .reading(
            milliseconds == null
                ? Double.POSITIVE_INFINITY
                : Durations.milliseconds(context, milliseconds));
  }
}
