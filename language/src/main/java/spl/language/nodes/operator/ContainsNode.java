// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.language.values.SplRange;

/** {@code element in container}. */
public abstract class ContainsNode extends CompareNode {
  @Specialization(guards = "range.isInts()")
  protected static boolean inRange(long element, SplRange range) {
    return range.containsLong(element);
  }

  @Specialization
  protected boolean inOther(Object element, Object container) {
    return GuestOperations.contains(this, container, element);
  }
}
