// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.SplSome;

/** The Some of {@code e as T?}. */
public final class WrapSomeNode extends SplNode {
  @Child private SplNode value;

  /** Wraps a value. */
  public WrapSomeNode(SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new SplSome(CowValue.share(value.execute(frame)));
  }
}
