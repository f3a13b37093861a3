// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.errors.SplErrors;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplQuantity;

/** Formatting by a spec, language contract section 19.2. */
public final class Format {
  private Format() {}

  /** A value in the form a spec asks for; a guest error when the spec does not fit. */
  @TruffleBoundary
  public static String format(Guest guest, Object value, String spec) {
    FormatSpec parsed = FormatSpec.parse(spec);
    if (parsed == null) {
      throw SplErrors.formatSpec(spec, guest.typeName(value), null);
    }
    return format(guest, value, parsed);
  }

  /** A value in the form a parsed spec asks for. */
  @TruffleBoundary
  public static String format(Guest guest, Object value, FormatSpec spec) {
    Object awaited = guest.await(value);
    return switch (spec.type()) {
      case "?" -> pad(cut(Display.debug(guest, awaited), spec), spec, '<');
      case "#?" -> pad(Display.pretty(guest, awaited), spec, '<');
      case "s" -> pad(cut(Display.display(guest, awaited), spec), spec, '<');
      default -> byKind(guest, awaited, spec);
    };
  }

  private static String byKind(Guest guest, Object value, FormatSpec spec) {
    if (value instanceof SplQuantity q) {
      String suffix = "_" + q.unit().suffix();
      return pad(body(guest, q.amount(), spec) + suffix, spec, '>');
    }
    if (Numbers.isNumber(value)) {
      return number(body(guest, value, spec), spec);
    }
    boolean fits = spec.type().isEmpty() && !spec.has('+') && !spec.has('#') && !spec.has(',');
    if (!fits) {
      throw SplErrors.formatSpec(spec.source(), guest.typeName(value), null);
    }
    return pad(cut(Display.display(guest, value), spec), spec, '<');
  }

  private static String body(Guest guest, Object number, FormatSpec spec) {
    String body = NumberFormat.body(number, spec);
    if (body == null) {
      throw SplErrors.formatSpec(spec.source(), guest.typeName(number), null);
    }
    return body;
  }

  /** Pads a number; zeros go behind the sign and the prefix. */
  private static String number(String body, FormatSpec spec) {
    if (!spec.has('0') || spec.align() != 0) {
      return pad(body, spec, '>');
    }
    int head = body.startsWith("-") || body.startsWith("+") ? 1 : 0;
    if (spec.has('#') && body.startsWith("0", head) && body.length() > head + 2) {
      head += 2;
    }
    int missing = Math.max(0, spec.width() - body.length());
    return body.substring(0, head) + "0".repeat(missing) + body.substring(head);
  }

  private static String cut(String text, FormatSpec spec) {
    int limit = spec.precision();
    if (limit < 0 || text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, limit));
  }

  private static String pad(String text, FormatSpec spec, char defaultAlign) {
    int missing = spec.width() - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    char align = spec.align() == 0 ? defaultAlign : spec.align();
    int left = align == '<' ? 0 : align == '>' ? missing : missing / 2;
    int fill = spec.has('0') && spec.align() == 0 ? '0' : spec.fill();
    return new StringBuilder()
        .repeat(fill, left)
        .append(text)
        .repeat(fill, missing - left)
        .toString();
  }
}
