// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.SplNil;

/** {@code yield e}: hands a value to the consumer of the running generator; its value is nil. */
public final class YieldNode extends SplNode {
  @Child private SplNode operand;

  /** Yields the value of an expression. */
  public YieldNode(SplNode operand) {
    this.operand = operand;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = CowValue.share(operand.execute(frame));
    SplContext.get(this).async().yieldValue(value);
    return SplNil.INSTANCE;
  }
}
