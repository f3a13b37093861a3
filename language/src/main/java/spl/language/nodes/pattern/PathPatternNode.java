// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplEnumValue;

/** A capitalised or qualified name: a variant, else what the name stands for. */
public final class PathPatternNode extends PatternNode {
  @Child private TestVariantNode variant;
  @Child private @Nullable TypeTestNode otherwise;

  /**
   * Matches by name.
   *
   * @param name last segment of the path
   * @param owner the enum's name when the path has one, else null
   * @param otherwise tests a value that is no such variant: {@code is} for a type, equality for a
   *     constant; null when the name stands for nothing
   */
  public PathPatternNode(String name, @Nullable String owner, @Nullable TypeTestNode otherwise) {
    this.variant =
        owner == null ? TestVariantNodeGen.create(name) : TestVariantNodeGen.create(name, owner);
    this.otherwise = otherwise;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    return value instanceof SplEnumValue e && variant.execute(e)
        || otherwise != null && otherwise.execute(frame, value);
  }
}
