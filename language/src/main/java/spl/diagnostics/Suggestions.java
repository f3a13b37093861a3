// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestions {
  private static final int SHORT = 3;
  private static final int MIDDLE = 6;

  private Suggestions() {}

  /**
   * The known name nearest to an unknown one: equal but for case, else within one edit for names of
   * up to three letters, two up to six, three for longer ones. The first of equals wins.
   */
  public static Optional<String> nearest(String unknown, Collection<String> known) {
    String best = null;
    int distance = limit(unknown) + 1;
    for (String name : known) {
      if (name.equals(unknown)) {
        continue;
      }
      if (name.equalsIgnoreCase(unknown)) {
        return Optional.of(name);
      }
      int found = distance(unknown, name, distance);
      if (found < distance && found < Math.max(unknown.length(), name.length())) {
        distance = found;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int limit(String name) {
    return name.length() <= SHORT ? 1 : name.length() <= MIDDLE ? 2 : 3;
  }

  /** Insertions, deletions, replacements and swaps of neighbours between two names. */
  private static int distance(String a, String b, int cap) {
    if (Math.abs(a.length() - b.length()) >= cap) {
      return cap;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        int swap = isSwap(a, i, b, j) ? cost[i - 2][j - 2] + 1 : cap;
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          int change = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
          cost[i][j] = Math.min(Math.min(swap, change), cost[i - 1][j - 1] + same);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
