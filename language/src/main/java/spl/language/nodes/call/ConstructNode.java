// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** {@code P { field: value }}: direct construction. */
public final class ConstructNode extends SplNode {
  @Child private SplNode type;
  @Child private ArgumentsNode fields;

  /** Builds a value of the type that an expression names. */
  public ConstructNode(SplNode type, ArgumentsNode fields) {
    this.type = type;
    this.fields = fields;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object target = type.execute(frame);
    Object[] values = fields.evaluate(frame, 1);
    fields.sharePlaces(values, 1);
    NativeCalls.Call call = new NativeCalls.Call(fields.shape(), values, 1, this);
    SplContext context = SplContext.get(this);
    return switch (target) {
      case SplType t -> Construction.direct(context, t, call);
      case SplVariant v -> AnyCall.call(context, v, call);
      default -> throw SplErrors.notCallable(context.typeName(target), this);
    };
  }
}
