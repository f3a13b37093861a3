// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import spl.diagnostics.Suggestions;

/** Finds the command or option that a misspelt one was probably meant to be. */
final class Nearest {
  private Nearest() {}

  /** What all options begin with makes none of them likelier; short ones are likely always. */
  static Optional<String> to(String word, Collection<String> candidates) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String candidate : candidates) {
      if (candidate.length() > 2) {
        names.put(bare(candidate), candidate);
      }
    }
    return Suggestions.nearest(bare(word), names.keySet()).map(names::get);
  }

  private static String bare(String word) {
    int start = 0;
    while (start < word.length() && word.charAt(start) == '-') {
      start++;
    }
    return word.substring(start);
  }
}
