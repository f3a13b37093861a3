// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;

/** {@code a[i] = v}: the value is evaluated first, then the container, then the index. */
public final class WriteIndexNode extends StatementNode {
  @Child private UniqueNode container;
  @Child private SplNode index;
  @Child private SplNode value;
  @Child private WriteElementNode write = WriteElementNodeGen.create();

  /** Stores a value, already marked shared, into an element of a place. */
  public WriteIndexNode(SplNode container, SplNode index, SplNode value) {
    this.container = new UniqueNode(container);
    this.index = index;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object element = value.execute(frame);
    Object unique = container.execute(frame);
    Object result = write.execute(unique, index.execute(frame), element);
    if (result != unique) {
      container.executeWrite(frame, result);
    }
  }
}
