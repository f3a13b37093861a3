// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;
import spl.language.nodes.local.StoreNode;
import spl.language.values.SplErr;

/** A body whose result must satisfy postconditions. */
public final class EnsureNode extends SplNode {
  private final boolean onError;
  @Child private SplNode body;
  @Child private StoreNode result;
  @Child private SplNode checks;

  /** Checks the result, bound to a name; only an Err if {@code onError}, else only other values. */
  public EnsureNode(SplNode body, StoreNode result, SplNode checks, boolean onError) {
    this.body = body;
    this.result = result;
    this.checks = checks;
    this.onError = onError;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value;
    try {
      value = body.execute(frame);
    } catch (ReturnException e) {
      value = e.value();
    }
    if (value instanceof SplErr err) {
      if (onError) {
        check(frame, err.value());
      }
    } else if (!onError) {
      check(frame, value);
    }
    return value;
  }

  private void check(VirtualFrame frame, Object value) {
    result.execute(frame, value);
    checks.executeVoid(frame);
  }
}
