// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.lexer.SplLexer;
import spl.syntax.lexer.SplToken;

/** Turns number tokens into literals. */
final class Numbers {
  private static final int LONG_BITS = 64;
  private static final Pattern FLOAT =
      Pattern.compile("[0-9_]+(\\.[0-9_]+)?([eE][+-]?[0-9][0-9_]*)?");

  private static final Pattern WIDTH = Pattern.compile("[iu](8|16|32|64|size)|f(32|64)");

  private Numbers() {}

  static Expr parse(Session session, SplToken token, Span span, boolean negative) {
    String text = token.getText();
    if (token.getType() == SplLexer.FLOAT) {
      return floating(session, token, span, negative);
    }
    int radix = radix(text);
    int start = radix == 10 ? 0 : 2;
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end), radix)) {
      end++;
    }
    String digits = text.substring(start, end).replace("_", "");
    String suffix = suffix(text, end);
    if ("f32".equals(suffix) || "f64".equals(suffix)) {
      return floating(session, token, span, negative);
    }
    requireUnderscore(session, text, end, span);
    return integer(session, new Digits(digits, radix, negative), suffix, span);
  }

  /** A letter directly behind a number would be a factor. */
  private static void requireUnderscore(Session session, String text, int end, Span span) {
    boolean glued = end < text.length() && text.charAt(end) != '_' && text.charAt(end - 1) != '_';
    if (glued && !WIDTH.matcher(text.substring(end)).matches()) {
      session.diagnostics().add(Exotic.factor(span, text));
    }
  }

  private record Digits(String text, int radix, boolean negative) {}

  private static Expr integer(Session session, Digits digits, @Nullable String suffix, Span span) {
    if (digits.text().isEmpty()) {
      throw session.fail(badInteger(session, span, "no digits").build());
    }
    BigInteger value = new BigInteger(digits.text(), digits.radix());
    value = digits.negative() ? value.negate() : value;
    boolean wraps = digits.radix() != 10 || suffix != null && suffix.startsWith("u");
    if (value.bitLength() >= LONG_BITS && !(wraps && value.bitLength() <= LONG_BITS)) {
      session.diagnostics().add(badInteger(session, span, "does not fit into 64 bits").build());
    }
    return new Expr.IntLit(value.longValue(), suffix, span);
  }

  private static Diagnostic.Builder badInteger(Session session, Span span, String why) {
    return Diagnostic.of(Code.BAD_INTEGER, span, session.source().slice(span)).label(why);
  }

  private static Expr floating(Session session, SplToken token, Span span, boolean negative) {
    String text = token.getText();
    Matcher number = FLOAT.matcher(text);
    int end = number.lookingAt() ? number.end() : 0;
    requireUnderscore(session, text, end, span);
    double value = Double.parseDouble(text.substring(0, end).replace("_", ""));
    return new Expr.FloatLit(negative ? -value : value, suffix(text, end), span);
  }

  private static boolean isDigit(char c, int radix) {
    return c == '_' || Character.digit(c, radix) >= 0;
  }

  private static int radix(String text) {
    if (text.length() < 2 || text.charAt(0) != '0') {
      return 10;
    }
    return switch (text.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  /** The suffix without the underscore that may introduce it. */
  private static @Nullable String suffix(String text, int end) {
    if (end >= text.length()) {
      return null;
    }
    return text.substring(text.charAt(end) == '_' ? end + 1 : end);
  }
}
