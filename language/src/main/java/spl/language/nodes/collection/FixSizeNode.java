// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.values.SplArray;

/** A value under an annotation {@code [T; N]}: an array that keeps its size. */
public final class FixSizeNode extends SplNode {
  @Child private SplNode value;
  @Child private SplNode size;

  /** Checks and fixes the size of an array; other values pass. */
  public FixSizeNode(SplNode value, SplNode size) {
    this.value = value;
    this.size = size;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = value.execute(frame);
    if (result instanceof SplArray array && size.execute(frame) instanceof Long expected) {
      return fixed(array, expected);
    }
    return result;
  }

  @TruffleBoundary
  private Object fixed(SplArray array, long expected) {
    if (array.size() != expected) {
      throw SplErrors.arraySizeMismatch(expected, array.size(), this);
    }
    if (array.isFixed()) {
      return array;
    }
    SplArray own = array.copyForWrite();
    own.fix();
    return own;
  }
}
