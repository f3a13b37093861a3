// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A number with a unit.
 *
 * @param amount the number as written: an int or float of any width
 * @param unit the unit
 */
public record SplQuantity(Object amount, Unit unit) {
  /**
   * A unit.
   *
   * @param suffix how it is written behind the underscore
   * @param factor what one of it is in base units: an int or a float
   * @param family the units it converts to
   */
  public record Unit(String suffix, Object factor, UnitFamily family) {}

  /** The number in base units. */
  public Object base() {
    Object factor = unit.factor();
    if (amount instanceof Long a && factor instanceof Long f) {
      return a * f;
    }
    if (factor instanceof Long f && f == 1) {
      return amount;
    }
    return Numbers.toDouble(amount) * Numbers.toDouble(factor);
  }

  /** The same amount of base units in another unit of the family. */
  public SplQuantity in(Unit other) {
    return of(base(), other);
  }

  /** A quantity of an amount given in base units. */
  public static SplQuantity of(Object base, Unit unit) {
    Object factor = unit.factor();
    if (factor instanceof Long f && f == 1) {
      return new SplQuantity(base, unit);
    }
    if (base instanceof Long b && factor instanceof Long f && f != 0 && b % f == 0) {
      return new SplQuantity(b / f, unit);
    }
    return new SplQuantity(Numbers.toDouble(base) / Numbers.toDouble(factor), unit);
  }
}
