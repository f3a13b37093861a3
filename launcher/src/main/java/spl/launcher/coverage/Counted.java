// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import java.util.Locale;

/**
 * How many of some places were reached.
 *
 * @param reached how many were
 * @param all how many there are
 */
record Counted(long reached, long all) {
  private static final double WHOLE = 100;

  Counted and(Counted other) {
    return new Counted(reached + other.reached, all + other.all);
  }

  /** Nothing to reach is reached as a whole. */
  double percent() {
    return all == 0 ? WHOLE : WHOLE * reached / all;
  }

  /** The percentage, never rounded up to the whole. */
  String shown() {
    double floor = Math.floor(percent() * 10) / 10;
    return String.format(Locale.ROOT, "%.1f %%", floor);
  }

  /** The part of the whole, as build servers want it. */
  String rate() {
    return String.format(Locale.ROOT, "%.4f", percent() / WHOLE);
  }
}
