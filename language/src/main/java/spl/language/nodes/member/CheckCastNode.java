// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.nodes.pattern.TypeTestNode;
import spl.language.values.SplNil;
import spl.language.values.SplPromise;

/** {@code e as T} for a class, trait or enum T: the value itself, if it is of that type or nil. */
public final class CheckCastNode extends SplNode {
  private final String typeName;
  @Child private SplNode value;
  @Child private TypeTestNode test;

  /** Checks a value; a test of an unknown type accepts everything. */
  public CheckCastNode(SplNode value, TypeTestNode test, String typeName) {
    this.value = value;
    this.test = test;
    this.typeName = typeName;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = SplPromise.force(value.execute(frame));
    if (result == SplNil.INSTANCE || test.execute(frame, result) || isUnknown(frame)) {
      return result;
    }
    throw SplErrors.cannotCast(SplContext.get(this).typeName(result), typeName, this);
  }

  private boolean isUnknown(VirtualFrame frame) {
    return test instanceof NamedTypeTestNode named && named.isUnknown(frame);
  }
}
