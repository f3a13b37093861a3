// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;

/**
 * {@code defer} and {@code errdefer}: marks the rest of its block as protected. Alone in a block it
 * has nothing to wait for.
 */
public final class DeferNode extends StatementNode {
  private final boolean onError;
  @Child private SplNode body;

  /** Runs a body at the exit of the block, only at an exit by an error if {@code onError}. */
  public DeferNode(SplNode body, boolean onError) {
    this.body = body;
    this.onError = onError;
  }

  SplNode body() {
    return body;
  }

  boolean onError() {
    return onError;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (!onError) {
      body.executeVoid(frame);
    }
  }
}
