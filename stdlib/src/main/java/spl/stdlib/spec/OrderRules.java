// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.Map;
import java.util.function.IntPredicate;
import spl.language.SplContext;
import spl.language.errors.SplPanic;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.operations.Ordering;

/** Matchers that compare by size. */
final class OrderRules {
  private static final double USUAL_TOLERANCE = 0.001;

  private OrderRules() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("gt", Rule.of("be greater than", ordered(order -> order > 0)));
    rules.put("lt", Rule.of("be less than", ordered(order -> order < 0)));
    rules.put("gte", Rule.of("be at least", ordered(order -> order >= 0)));
    rules.put("lte", Rule.of("be at most", ordered(order -> order <= 0)));
    rules.put("close_to", new Rule(OrderRules::isClose, OrderRules::closeness));
    rules.put("between", new Rule(OrderRules::isBetween, OrderRules::bounds));
    rules.put("sorted", Rule.of("be sorted", (c, a, e) -> isSorted(c, a)));
  }

  private static Rule.Test ordered(IntPredicate wanted) {
    return (c, a, e) -> wanted.test(compare(c, a, e[0]));
  }

  private static int compare(SplContext c, Object a, Object b) throws Rule.Unfit {
    try {
      return Ordering.compare(c, a, c.await(b));
    } catch (SplPanic incomparable) {
      throw new Rule.Unfit();
    }
  }

  private static boolean isBetween(SplContext c, Object a, Object[] e) throws Rule.Unfit {
    return compare(c, a, e[0]) >= 0 && compare(c, a, e[1]) <= 0;
  }

  private static String bounds(SplContext c, Object a, Object[] e, boolean negated) {
    String between = Shown.of(c, e[0]) + " and " + Shown.of(c, e[1]);
    return "expected " + Shown.of(c, a) + (negated ? " to not" : " to") + " be between " + between;
  }

  private static double number(Object value) throws Rule.Unfit {
    if (!Numbers.isNumber(value)) {
      throw new Rule.Unfit();
    }
    return Numbers.toDouble(value);
  }

  private static double tolerance(Object[] e) {
    return e.length > 1 && Numbers.isNumber(e[1]) ? Numbers.toDouble(e[1]) : USUAL_TOLERANCE;
  }

  private static boolean isClose(SplContext c, Object a, Object[] e) throws Rule.Unfit {
    return Math.abs(number(a) - number(e[0])) <= tolerance(e);
  }

  private static String closeness(SplContext c, Object a, Object[] e, boolean negated) {
    double off = Math.abs(Numbers.toDouble(a) - Numbers.toDouble(e[0]));
    return "expected "
        + Shown.of(c, a)
        + (negated ? " to not be within " : " to be within ")
        + Shown.of(c, tolerance(e))
        + " of "
        + Shown.of(c, e[0])
        + " (off by "
        + Shown.of(c, off)
        + ")";
  }

  private static boolean isSorted(SplContext c, Object a) throws Rule.Unfit {
    if (!(a instanceof SplArray array)) {
      throw new Rule.Unfit();
    }
    for (int i = 1; i < array.size(); i++) {
      if (compare(c, array.get(i - 1), array.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }
}
