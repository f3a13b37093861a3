// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether an example says what its document expects; source: the tools contract, section 3.
 *
 * <p>Ends of lines, trailing space and empty lines around do not matter. An expectation with {@code
 * *} or three dots in a row is a pattern: both stand for anything, and then a single dot stands for
 * any one character.
 */
final class Comparison {
  private Comparison() {}

  /** Whether both are the same, or the actual lines fit the pattern. */
  static boolean fits(List<String> expected, List<String> actual) {
    String wanted = plain(expected);
    String found = plain(actual);
    return wanted.equals(found) || isPattern(wanted) && pattern(wanted).matcher(found).matches();
  }

  /** Without what does not matter. */
  static String plain(List<String> lines) {
    return String.join("\n", lines.stream().map(String::stripTrailing).toList())
        .replaceAll("^\n+|\n+$", "");
  }

  private static boolean isPattern(String text) {
    return text.contains("*") || text.contains("...");
  }

  private static Pattern pattern(String text) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        pattern.append(".*");
      } else if (text.startsWith("...", i)) {
        pattern.append(".*");
        i += 2;
      } else {
        pattern.append(c == '.' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }
}
