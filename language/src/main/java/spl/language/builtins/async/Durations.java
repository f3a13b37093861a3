// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import java.util.Map;
import spl.language.builtins.Args;
import spl.language.errors.SplErrors;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplObject;
import spl.language.values.SplPromise;
import spl.language.values.SplQuantity;

/**
 * Time spans as arguments: a number of milliseconds, a quantity such as {@code 30_ms}, or a {@code
 * Duration}.
 */
public final class Durations {
  private static final Map<String, Double> MILLISECONDS =
      Map.of("ns", 1e-6, "us", 1e-3, "ms", 1.0, "s", 1e3, "min", 6e4, "h", 3.6e6, "d", 8.64e7);

  private Durations() {}

  /** The length in milliseconds; a guest error for other values. */
  public static double milliseconds(Guest guest, Object value) {
    Object span = SplPromise.force(value);
    if (span instanceof SplQuantity quantity) {
      Double factor = MILLISECONDS.get(quantity.unit().suffix());
      if (factor == null) {
        throw SplErrors.typeMismatch("duration", guest.typeName(value), null);
      }
      return Numbers.toDouble(quantity.amount()) * factor;
    }
    if (span instanceof SplObject object && object.type().findMethod("as_millis_f64") != null) {
      return Args.number(guest, guest.callMethod(object, "as_millis_f64"));
    }
    return Args.number(guest, span);
  }
}
