// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.local.StoreNode;
import spl.language.values.CowValue;

/** A name: matches anything and binds it. */
public final class BindPatternNode extends PatternNode {
  @Child private StoreNode store;

  /** Binds by storing. */
  public BindPatternNode(StoreNode store) {
    this.store = store;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    store.execute(frame, CowValue.share(value));
    return true;
  }

  @Override
  public boolean executeLong(VirtualFrame frame, long value) {
    store.executeLong(frame, value);
    return true;
  }
}
