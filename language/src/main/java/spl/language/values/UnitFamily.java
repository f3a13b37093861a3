// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family of units that convert into each other, such as length; belongs to one context.
 *
 * <p>Filled while its declaration runs. A compound family such as speed is registered with the
 * family that is divided: {@code length.declareQuotient(time, speed)}.
 */
public final class UnitFamily {
  private static final Map<String, Double> PREFIXES =
      Map.of("k", 1e3, "M", 1e6, "G", 1e9, "T", 1e12, "m", 1e-3, "u", 1e-6, "n", 1e-9);

  private final String name;
  private final Map<String, SplQuantity.Unit> units = new LinkedHashMap<>();
  private final Map<String, UnitFamily> quotients = new LinkedHashMap<>();
  private final Map<String, UnitFamily> products = new LinkedHashMap<>();

  /** A family without units. */
  public UnitFamily(String name) {
    this.name = name;
  }

  /** The only unit of a suffix that no declaration knows. */
  @TruffleBoundary
  public static SplQuantity.Unit undeclared(String suffix) {
    return new UnitFamily(suffix).declare(suffix, 1L);
  }

  /** The family's name. */
  public String name() {
    return name;
  }

  /**
   * Adds a unit.
   *
   * @param factor what one of it is in base units: an int or a float
   */
  @TruffleBoundary
  public SplQuantity.Unit declare(String suffix, Object factor) {
    SplQuantity.Unit unit = new SplQuantity.Unit(suffix, factor, this);
    units.put(suffix, unit);
    return unit;
  }

  /** Declared units by suffix. */
  public Map<String, SplQuantity.Unit> units() {
    return units;
  }

  /** Makes division by another family give a value of a third one. */
  @TruffleBoundary
  public void declareQuotient(UnitFamily divisor, UnitFamily result) {
    quotients.put(divisor.name, result);
  }

  /** Makes multiplication by another family give a value of a third one. */
  @TruffleBoundary
  public void declareProduct(UnitFamily factor, UnitFamily result) {
    products.put(factor.name, result);
  }

  /** The family of a quotient, or null. */
  @TruffleBoundary
  public @Nullable UnitFamily quotient(UnitFamily divisor) {
    return quotients.get(divisor.name);
  }

  /** The family of a product, or null. */
  @TruffleBoundary
  public @Nullable UnitFamily product(UnitFamily factor) {
    return products.get(factor.name);
  }

  /** The unit whose factor is one, or the first; null in a family without units. */
  @TruffleBoundary
  public SplQuantity.@Nullable Unit base() {
    for (SplQuantity.Unit unit : units.values()) {
      if (Numbers.equal(unit.factor(), 1L)) {
        return unit;
      }
    }
    return units.isEmpty() ? null : units.values().iterator().next();
  }

  /** A declared unit, or the base unit with an SI prefix; null when there is none. */
  @TruffleBoundary
  public SplQuantity.@Nullable Unit find(String suffix) {
    SplQuantity.Unit unit = units.get(suffix);
    if (unit != null || suffix.length() < 2) {
      return unit;
    }
    Double prefix = PREFIXES.get(suffix.substring(0, 1));
    SplQuantity.Unit base = base();
    if (prefix == null || base == null || !base.suffix().equals(suffix.substring(1))) {
      return null;
    }
    Object factor = prefix >= 1 ? (Object) prefix.longValue() : prefix;
    return new SplQuantity.Unit(suffix, factor, this);
  }

  /** Whether values of both families can be added and compared. */
  public boolean isSame(UnitFamily other) {
    return this == other || name.equals(other.name);
  }
}
