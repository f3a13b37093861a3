// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;

/** Assignment to an immutable name: evaluates the right side, then raises. */
public final class RaiseImmutableNode extends StatementNode {
  private final String name;
  @Child private SplNode value;

  /** Raises for a name. */
  public RaiseImmutableNode(String name, SplNode value) {
    this.name = name;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    value.executeVoid(frame);
    throw SplErrors.immutable(name, this);
  }
}
