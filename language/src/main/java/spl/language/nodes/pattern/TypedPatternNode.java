// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code p: T}: a value of a type that a pattern matches. */
public final class TypedPatternNode extends PatternNode {
  @Child private TypeTestNode type;
  @Child private PatternNode pattern;

  /** Tests the type first. */
  public TypedPatternNode(TypeTestNode type, PatternNode pattern) {
    this.type = type;
    this.pattern = pattern;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    return type.execute(frame, value) && pattern.execute(frame, value);
  }
}
