// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;

/** Stands for a construct that is recognised and not provided. */
public final class RaiseUnsupportedNode extends SplNode {
  private final String construct;

  /** Raises {@code not supported: construct} when executed. */
  public RaiseUnsupportedNode(String construct) {
    this.construct = construct;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    throw SplErrors.unsupported(construct, this);
  }
}
