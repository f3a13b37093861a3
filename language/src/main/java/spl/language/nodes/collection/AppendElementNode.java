// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.CowValue;
import spl.language.values.SplArray;

/** The element of an array comprehension. */
@NodeChild(value = "element", type = SplNode.class)
public abstract class AppendElementNode extends StatementNode {
  private final int slot;

  /** Appends to the array in a frame slot. */
  protected AppendElementNode(int slot) {
    this.slot = slot;
  }

  @Specialization
  protected void appendLong(VirtualFrame frame, long element) {
    ((SplArray) frame.getObject(slot)).appendLong(element);
  }

  @Specialization
  protected void appendDouble(VirtualFrame frame, double element) {
    ((SplArray) frame.getObject(slot)).appendDouble(element);
  }

  @Specialization
  protected void append(VirtualFrame frame, Object element) {
    ((SplArray) frame.getObject(slot)).append(CowValue.share(element));
  }
}
