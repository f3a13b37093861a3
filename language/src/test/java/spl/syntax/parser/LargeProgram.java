// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

/** Makes programs of any length in the shape that programs have. */
final class LargeProgram {
  /** Lines of one round. */
  static final int ROUND = 24;

  private static final String TEXT =
      """
      ## Totals of the orders of region %1$d.
      struct Order%1$d:
          id: i64
          customer: text = "nobody"
          lines: [Line] = []
          fn total(rate: f64 = 0.2) -> f64:
              var sum = 0.0
              for i, line in self.lines:
                  if line.amount <= 0 or line.price.is_negative():
                      continue
                  sum += line.amount * line.price * (1.0 + rate)
              sum
      fn report%1$d(orders: [Order%1$d], limit = 10) -> Result<text, text>:
          val kept = orders.filter(\\o: o.total() > limit).map(_.total())
          match kept.len():
              case 0: return Err("no orders above {limit}")
              case 1 | 2:
                  print "few: {kept[0]:.2}", kept.len()
              case n if n > 100 and not orders.is_empty():
                  print "many ({n})"
              case _: pass
          val best = {"first": kept[0], "all": kept[1:3]}
          Ok("{kept[0] ?? 0} of {orders.len()} in region %1$d")
      """;

  private LargeProgram() {}

  /** A program of at least so many lines. */
  static String ofLines(int lines) {
    StringBuilder text = new StringBuilder();
    for (int round = 0; round * ROUND < lines; round++) {
      text.append(String.format(java.util.Locale.ROOT, TEXT, round)).append('\n');
    }
    return text.toString();
  }
}
