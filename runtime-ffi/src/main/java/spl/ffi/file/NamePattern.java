// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

/**
 * A shell pattern for one name: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a]}; everything else
 * is literal. Matching is by backtracking to the last star only, so its time is bounded by the
 * product of the lengths.
 */
final class NamePattern {
  private final String pattern;

  NamePattern(String pattern) {
    this.pattern = pattern;
  }

  boolean hasWildcard() {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0 || pattern.indexOf('[') >= 0;
  }

  String text() {
    return pattern;
  }

  boolean matches(String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (in < name.length()) {
      int next = at < pattern.length() ? step(at, name.charAt(in)) : -1;
      if (next >= 0) {
        at = next;
        in++;
      } else if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        retry = in;
      } else if (star >= 0) {
        at = star + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    return onlyStars(at);
  }

  private boolean onlyStars(int from) {
    for (int i = from; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '*') {
        return false;
      }
    }
    return true;
  }

  /** Matches one element other than a star; returns the index behind it, or -1. */
  private int step(int at, char c) {
    char p = pattern.charAt(at);
    if (p == '[') {
      int close = pattern.indexOf(']', at + 2);
      if (close > 0) {
        return inClass(at + 1, close, c) ? close + 1 : -1;
      }
    }
    boolean same = p == '?' || p == c && p != '*';
    return same ? at + 1 : -1;
  }

  private boolean inClass(int from, int close, char c) {
    boolean negated = pattern.charAt(from) == '!' || pattern.charAt(from) == '^';
    int at = negated ? from + 1 : from;
    boolean found = false;
    while (at < close) {
      boolean range = at + 2 < close && pattern.charAt(at + 1) == '-';
      char low = pattern.charAt(at);
      char high = range ? pattern.charAt(at + 2) : low;
      found |= c >= low && c <= high;
      at += range ? 3 : 1;
    }
    return found != negated;
  }
}
