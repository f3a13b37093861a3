// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.operator.Presence;

/** The plain name of {@code if val x = e}: matches a present value and binds its payload. */
public final class PresencePatternNode extends PatternNode {
  @Child private PatternNode payload;

  /** Matches the payload of Some or Ok, or a value that is neither nil, None nor Err. */
  public PresencePatternNode(PatternNode payload) {
    this.payload = payload;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    Object content = Presence.payload(value);
    return content != null && payload.execute(frame, content);
  }
}
