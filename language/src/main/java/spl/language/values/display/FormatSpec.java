// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import org.jspecify.annotations.Nullable;

/**
 * A parsed format spec: {@code [[fill]<|>|^][+][#][0][width][,][.prec][type]}.
 *
 * @param source the text it was parsed from
 * @param fill the code point that pads
 * @param align one of {@code < > ^}, or 0 for the default of the value
 * @param flags the flags given, of {@code + # 0 ,}
 * @param width least number of characters
 * @param precision digits or characters, or -1
 * @param type conversion such as {@code x}, {@code ?} or {@code #?}; empty by default
 */
public record FormatSpec(
    String source, int fill, char align, String flags, int width, int precision, String type) {
  private static final int MAX_SIZE = 100_000;
  private static final String TYPES = "dxXbofeEs%?";

  /** Whether a flag was given. */
  boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /** Whether a text is a format spec. */
  public static boolean isValid(String spec) {
    return parse(spec) != null;
  }

  /** Parses a spec; null when it is none. */
  public static @Nullable FormatSpec parse(String spec) {
    return new Parser(spec).parse();
  }

  private static final class Parser {
    private final String spec;
    private int pos;

    Parser(String spec) {
      this.spec = spec;
    }

    @Nullable FormatSpec parse() {
      int fill = ' ';
      char align = 0;
      int afterFill = spec.isEmpty() ? 0 : spec.offsetByCodePoints(0, 1);
      if (isAlign(afterFill)) {
        fill = spec.codePointAt(0);
        align = spec.charAt(afterFill);
        pos = afterFill + 1;
      } else if (isAlign(0)) {
        align = spec.charAt(0);
        pos = 1;
      }
      StringBuilder flags = new StringBuilder();
      for (char flag : new char[] {'+', '#', '0'}) {
        if (accept(flag)) {
          flags.append(flag);
        }
      }
      int width = number(0);
      if (accept(',')) {
        flags.append(',');
      }
      int precision = accept('.') ? number(-2) : -1;
      String type = type(flags);
      boolean valid = pos == spec.length() && width <= MAX_SIZE && precision != -2;
      return valid && precision <= MAX_SIZE
          ? new FormatSpec(spec, fill, align, flags.toString(), width, precision, type)
          : null;
    }

    private boolean isAlign(int index) {
      return index < spec.length() && "<>^".indexOf(spec.charAt(index)) >= 0;
    }

    private boolean accept(char c) {
      boolean there = pos < spec.length() && spec.charAt(pos) == c;
      if (there) {
        pos++;
      }
      return there;
    }

    private String type(StringBuilder flags) {
      if (accept('#')) {
        return accept('?') ? "#?" : "";
      }
      if (pos < spec.length() && TYPES.indexOf(spec.charAt(pos)) >= 0) {
        String type = String.valueOf(spec.charAt(pos++));
        int alternate = flags.indexOf("#");
        if (type.equals("?") && alternate >= 0) {
          flags.deleteCharAt(alternate);
          return "#?";
        }
        return type;
      }
      return "";
    }

    private int number(int absent) {
      int start = pos;
      long value = 0;
      while (pos < spec.length() && spec.charAt(pos) >= '0' && spec.charAt(pos) <= '9') {
        value = Math.min(value * 10 + spec.charAt(pos++) - '0', MAX_SIZE + 1);
      }
      return pos == start ? absent : (int) value;
    }
  }
}
