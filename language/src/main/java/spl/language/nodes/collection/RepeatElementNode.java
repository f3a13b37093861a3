// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ForceNode;
import spl.language.nodes.operator.GuestOperations;
import spl.language.values.Numbers;
import spl.language.values.SplArray;

/** {@code [value; count]}. */
public final class RepeatElementNode extends SplNode {
  @Child private SplNode value;
  @Child private SplNode count;
  @Child private ForceNode force = ForceNode.create();

  /** An array of one value over and over, none for a negative count. */
  public RepeatElementNode(SplNode value, SplNode count) {
    this.value = value;
    this.count = count;
  }

  @Override
  public SplArray execute(VirtualFrame frame) {
    Object element = value.execute(frame);
    Object times = Numbers.plain(force.execute(count.execute(frame)));
    if (times instanceof Long n && n <= Integer.MAX_VALUE) {
      return SplArray.filled((int) Math.max(0, n), element);
    }
    throw SplErrors.typeMismatch("int", GuestOperations.typeName(this, times), this);
  }
}
