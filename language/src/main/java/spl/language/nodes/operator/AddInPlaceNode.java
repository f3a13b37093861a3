// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.language.values.SplArray;

/**
 * The sum of {@code place += value}: grows an array in place when no other place holds it, so that
 * repeated {@code xs += [x]} is linear. The result must be written back to the place.
 */
public abstract class AddInPlaceNode extends AddNode {
  @Specialization(guards = "isGrowable(left)", insertBefore = "concatArrays")
  protected static SplArray grow(SplArray left, SplArray right) {
    left.appendAll(right);
    return left;
  }

  protected static boolean isGrowable(SplArray array) {
    return !(array.isShared() || array.isFrozen() || array.isFixed());
  }
}
