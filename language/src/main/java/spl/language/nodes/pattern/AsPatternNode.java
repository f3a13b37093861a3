// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import spl.language.errors.SplPanic;
import spl.language.nodes.local.StoreNode;
import spl.language.values.CowValue;

/** {@code p as name}: binds the whole of what a pattern matches. */
public final class AsPatternNode extends PatternNode {
  @Child private PatternNode pattern;
  @Child private StoreNode store;

  /** Stores the value after the pattern matched. */
  public AsPatternNode(PatternNode pattern, StoreNode store) {
    this.pattern = pattern;
    this.store = store;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    if (!pattern.execute(frame, value)) {
      return false;
    }
    store.execute(frame, CowValue.share(value));
    return true;
  }

  @Override
  public SplPanic mismatch(Object value, Node location) {
    return pattern.mismatch(value, location);
  }
}
