// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.jspecify.annotations.Nullable;
import spl.language.async.Task;
import spl.language.errors.ReturnException;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ForceNode;
import spl.language.nodes.operator.Presence;
import spl.language.nodes.pattern.PatternNode;
import spl.language.values.SplNil;

/** {@code with e as n:} for one resource; several resources are nested. */
public final class WithNode extends SplNode {
  private final boolean async;
  private final BranchProfile failed = BranchProfile.create();
  @Child private SplNode resource;
  @Child private @Nullable PatternNode alias;
  @Child private SplNode body;
  @Child private ForceNode force = ForceNode.create();

  /** Enters a resource, runs a body and leaves the resource; {@code alias} may be null. */
  public WithNode(SplNode resource, @Nullable PatternNode alias, SplNode body, boolean async) {
    this.resource = resource;
    this.alias = alias;
    this.body = body;
    this.async = async;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object owner = unwrap(resource.execute(frame));
    Object entered = unwrap(methods().enter(owner));
    Object result;
    try {
      result = run(frame, entered);
    } catch (SplPanic panic) {
      failed.enter();
      return leave(owner, entered, panic);
    } catch (StackOverflowError overflow) {
      CompilerDirectives.transferToInterpreter();
      return leave(owner, entered, GuestExits.overflow(this));
    } catch (ControlFlowException exit) {
      if (GuestExits.runs(exit)) {
        leave(owner, entered);
      }
      throw exit;
    }
    leave(owner, entered);
    return result;
  }

  private Object run(VirtualFrame frame, Object entered) {
    if (alias != null && !alias.execute(frame, entered)) {
      throw alias.mismatch(entered, this);
    }
    return body.execute(frame);
  }

  private Object unwrap(Object value) {
    Object settled = force.execute(value);
    Object payload = Presence.payload(settled);
    if (payload == null) {
      failed.enter();
      throw new ReturnException(settled);
    }
    return payload;
  }

  private ResourceMethods methods() {
    return new ResourceMethods(CurrentGuest.of(this), async);
  }

  private void leave(Object owner, Object entered) {
    exit(owner, entered, null);
  }

  /** The exit is called at this place, as errors and reports tell it. */
  private boolean exit(Object owner, Object entered, @Nullable SplPanic panic) {
    EncapsulatingNodeReference caller = EncapsulatingNodeReference.getCurrent();
    Node outer = caller.set(this);
    try {
      return methods().exit(owner, entered, panic);
    } finally {
      caller.set(outer);
    }
  }

  private Object leave(Object owner, Object entered, SplPanic panic) {
    boolean suppressed;
    Task cancelled = GuestExits.begin(panic, this);
    try {
      suppressed = exit(owner, entered, panic);
    } catch (SplPanic second) {
      panic.addSuppressed(second);
      throw panic;
    } finally {
      GuestExits.end(cancelled);
    }
    if (suppressed) {
      return SplNil.INSTANCE;
    }
    throw panic;
  }
}
