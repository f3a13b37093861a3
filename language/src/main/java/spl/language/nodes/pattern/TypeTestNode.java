// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/** Tests the dynamic type of a value, or its equality with a constant that stands in its place. */
public abstract class TypeTestNode extends Node {
  /** Whether the value passes. */
  public abstract boolean execute(VirtualFrame frame, Object value);
}
