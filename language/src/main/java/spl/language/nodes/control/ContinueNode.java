// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.ContinueException;
import spl.language.nodes.SplNode;

/** {@code continue}, and {@code skip} inside a loop. */
public final class ContinueNode extends SplNode {
  @Override
  public Object execute(VirtualFrame frame) {
    throw ContinueException.INSTANCE;
  }
}
