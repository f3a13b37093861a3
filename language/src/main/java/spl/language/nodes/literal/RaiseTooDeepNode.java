// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;

/** Stands for the body of a function that is too deep for the stack it was to be made on. */
public final class RaiseTooDeepNode extends SplNode {
  @Override
  public Object execute(VirtualFrame frame) {
    throw SplErrors.stackOverflow(this);
  }
}
