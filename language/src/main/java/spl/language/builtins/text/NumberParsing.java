// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplText;

/** Reads numbers as the language writes them. */
public final class NumberParsing {
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private NumberParsing() {}

  /** The int that a text consists of, white space around it aside; or null. */
  public static @Nullable Long parseInt(TruffleString text, int radix) {
    String digits = trimmed(text);
    String unsigned =
        digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
    int base = radix;
    if (radix == 10 && unsigned.length() > 2 && unsigned.charAt(0) == '0') {
      base = radixOf(unsigned.charAt(1));
    }
    String body = base == radix ? digits : sign(digits) + unsigned.substring(2);
    try {
      return Long.parseLong(body.replace("_", ""), base);
    } catch (NumberFormatException notAnInt) {
      return null;
    }
  }

  private static String sign(String digits) {
    return digits.startsWith("-") ? "-" : "";
  }

  private static int radixOf(char prefix) {
    return switch (prefix) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      case 'o', 'O' -> 8;
      default -> 10;
    };
  }

  private static String trimmed(TruffleString text) {
    return SplText.toJava(Characters.strip(text, Characters::isSpace, true, true));
  }

  /** The float that a text consists of, white space around it aside; or null. */
  public static @Nullable Double parseFloat(TruffleString text) {
    String digits = trimmed(text);
    switch (digits) {
      case "inf", "+inf", "Infinity" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "-inf", "-Infinity" -> {
        return Double.NEGATIVE_INFINITY;
      }
      case "NaN", "nan" -> {
        return Double.NaN;
      }
      default -> {
        return FLOAT.matcher(digits).matches()
            ? (Double) Double.parseDouble(digits.replace("_", ""))
            : null;
      }
    }
  }
}
