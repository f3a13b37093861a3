// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;
import spl.language.values.SplErr;
import spl.language.values.SplUnit;

/** The body of a function: binds the parameters, runs, and takes the value of a return. */
public final class FunctionBodyNode extends SplNode {
  @Children private final SplNode[] prologue;
  @Child private SplNode body;
  private final boolean unit;
  private final BranchProfile returned = BranchProfile.create();

  /**
   * A body.
   *
   * @param unit whether the declared result type is unit, so that the value is dropped
   */
  public FunctionBodyNode(SplNode[] prologue, SplNode body, boolean unit) {
    this.prologue = prologue;
    this.body = body;
    this.unit = unit;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    for (SplNode p : prologue) {
      p.executeVoid(frame);
    }
    try {
      Object value = body.execute(frame);
      return unit ? SplUnit.INSTANCE : value;
    } catch (ReturnException e) {
      returned.enter();
      return unit && !failed(e.value()) ? SplUnit.INSTANCE : e.value();
    }
  }

  /** A failing {@code e?} leaves even a unit function with its Err. */
  private static boolean failed(Object value) {
    return value instanceof SplErr;
  }
}
