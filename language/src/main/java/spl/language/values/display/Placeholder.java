// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import org.jspecify.annotations.Nullable;

/**
 * One placeholder of a template.
 *
 * @param index position of its value, or -1 for the next in sequence
 * @param spec its format spec, or empty
 * @param end offset behind its closing brace
 */
record Placeholder(int index, String spec, int end) {
  private static final int MAX_INDEX_DIGITS = 4;
  private static final int MAX_LENGTH = 40;

  /** The placeholder whose opening brace is at an offset, or null. */
  static @Nullable Placeholder at(String template, int start) {
    int close = template.indexOf('}', start, Math.min(template.length(), start + MAX_LENGTH));
    if (close < 0) {
      return null;
    }
    String content = template.substring(start + 1, close);
    int colon = content.indexOf(':');
    String index = colon < 0 ? content : content.substring(0, colon);
    String spec = colon < 0 ? "" : content.substring(colon + 1);
    boolean isNumber = index.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber || index.length() > MAX_INDEX_DIGITS || !FormatSpec.isValid(spec)) {
      return null;
    }
    return new Placeholder(index.isEmpty() ? -1 : Integer.parseInt(index), spec, close + 1);
  }
}
