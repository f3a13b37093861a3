// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.AnyCall;
import spl.language.nodes.member.TypeTests;
import spl.language.values.SplErr;
import spl.language.values.SplFunction;
import spl.language.values.SplType;

/** {@code e?}: the payload, or a return of the Err, None or nil from the enclosing function. */
public final class PropagateNode extends SplNode {
  private final BranchProfile failed = BranchProfile.create();
  @Child private SplNode value;
  @Child private ForceNode force = ForceNode.create();

  @Child private @Nullable SplNode errorType;

  /** Awaits the value first; errors are passed on as they are. */
  public PropagateNode(SplNode value) {
    this(value, null);
  }

  /**
   * Awaits the value first.
   *
   * @param errorType finds the error type that the enclosing function declares, or null
   */
  public PropagateNode(SplNode value, @Nullable SplNode errorType) {
    this.value = value;
    this.errorType = errorType;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = force.execute(value.execute(frame));
    Object payload = Presence.payload(result);
    if (payload == null) {
      failed.enter();
      throw new ReturnException(
          errorType != null
                  && result instanceof SplErr e
                  && errorType.execute(frame) instanceof SplType type
              ? convert(e, type)
              : result);
    }
    return payload;
  }

  /** An error of another type goes through the static {@code from} of the declared one. */
  @TruffleBoundary
  private Object convert(SplErr error, SplType type) {
    SplContext context = SplContext.get(this);
    boolean known = type.kind() == SplType.Kind.BUILTIN || type.kind() == SplType.Kind.TRAIT;
    if (known || TypeTests.isInstance(context, error.value(), type)) {
      return error;
    }
    Object from = type.statics().get("from");
    if (from == null
        && type.methods().get("from") instanceof SplFunction f
        && !f.info().isMethod()) {
      from = f;
    }
    return from == null ? error : new SplErr(AnyCall.call(context, from, this, error.value()));
  }
}
