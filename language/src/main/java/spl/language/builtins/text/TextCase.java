// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import java.util.function.UnaryOperator;
import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Body;
import spl.language.builtins.MethodTable;
import spl.language.values.SplText;

/** Upper and lower case. */
final class TextCase {
  private TextCase() {}

  static void addTo(MethodTable table) {
    table
        .add("upper to_upper uppercase to_uppercase", "", mapped(s -> s.toUpperCase(Locale.ROOT)))
        .add("lower to_lower lowercase to_lowercase", "", mapped(s -> s.toLowerCase(Locale.ROOT)))
        .add("capitalize", "", mapped(TextCase::capitalize))
        .add("title to_title", "", mapped(TextCase::title))
        .add("swapcase swap_case", "", (g, s, a) -> swapCase(Args.text(g, s)));
  }

  private static Body mapped(UnaryOperator<String> mapping) {
    return (g, s, a) -> SplText.of(mapping.apply(SplText.toJava(Args.text(g, s))));
  }

  private static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int head = text.offsetByCodePoints(0, 1);
    return text.substring(0, head).toUpperCase(Locale.ROOT)
        + text.substring(head).toLowerCase(Locale.ROOT);
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      out.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
      inWord = Character.isLetterOrDigit(c) || (inWord && c == '\'');
    }
    return out.toString();
  }

  private static TruffleString swapCase(TruffleString text) {
    int[] codePoints = Characters.codePoints(text);
    for (int i = 0; i < codePoints.length; i++) {
      int c = codePoints[i];
      codePoints[i] =
          Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }
    return Characters.text(codePoints);
  }
}
