// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.CowValue;
import spl.language.values.SplDict;

/** The entry of a dict comprehension. */
public final class PutEntryNode extends StatementNode {
  private final int slot;
  @Child private SplNode key;
  @Child private SplNode value;

  /** Puts an entry into the dict in a frame slot. */
  public PutEntryNode(int slot, SplNode key, SplNode value) {
    this.slot = slot;
    this.key = key;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object k = key.execute(frame);
    Object v = CowValue.share(value.execute(frame));
    ((SplDict) frame.getObject(slot)).put(CurrentGuest.of(this), k, v);
  }
}
