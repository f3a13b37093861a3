// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;

/** {@code return e}. */
public final class ReturnNode extends SplNode {
  @Child private SplNode value;

  /** Leaves the function with a value; unit is written out. */
  public ReturnNode(SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    throw new ReturnException(value.execute(frame));
  }
}
