// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was probably meant to be. */
final class Nearest {
  private Nearest() {}

  static Optional<String> to(String word, Collection<String> candidates) {
    int letters = word.length() - dashes(word);
    int limit = letters <= 3 ? 1 : letters <= 6 ? 2 : 3;
    return candidates.stream()
        .filter(candidate -> candidate.length() > 2)
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /** What all options begin with makes none of them likelier. */
  private static int dashes(String word) {
    int dashes = 0;
    while (dashes < word.length() && word.charAt(dashes) == '-') {
      dashes++;
    }
    return dashes;
  }

  /** The number of typing mistakes between two words; two swapped letters are one, case is none. */
  static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (a.startsWith(swapped(b, j), Math.max(0, i - 2)) && j > 1 && i > 1) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  /** The two letters before a place, the other way round. */
  private static String swapped(String word, int place) {
    return place < 2 ? word : "" + word.charAt(place - 1) + word.charAt(place - 2);
  }
}
