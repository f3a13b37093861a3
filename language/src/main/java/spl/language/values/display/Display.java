// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.values.Guest;
import spl.language.values.SplText;

/**
 * The display and debug forms of values, language contract section 19.1.
 *
 * <p>Values of classes that this package does not know (handles, generators, promises) show their
 * {@code toString()}.
 */
public final class Display {
  private Display() {}

  /** What {@code print} shows. */
  @TruffleBoundary
  public static String display(Guest guest, Object value) {
    return switch (value) {
      case Long l -> Long.toString(l);
      case TruffleString text -> SplText.toJava(text);
      case Boolean b -> b.toString();
      case Double d -> FloatText.display(d);
      default -> new Printer(guest, Printer.Style.DISPLAY).print(guest.await(value));
    };
  }

  /** What {@code print} shows, as a guest text; a text is answered as it is. */
  @TruffleBoundary
  public static TruffleString text(Guest guest, Object value) {
    if (value instanceof TruffleString text) {
      return text;
    }
    if (value instanceof Long l) {
      return TruffleString.fromLongUncached(l, SplText.ENCODING, true);
    }
    return SplText.of(display(guest, value));
  }

  /** What {@code {:?}} shows. */
  @TruffleBoundary
  public static String debug(Guest guest, Object value) {
    return new Printer(guest, Printer.Style.DEBUG).print(guest.await(value));
  }

  /** What {@code {:#?}} shows: the debug form over several lines. */
  @TruffleBoundary
  public static String pretty(Guest guest, Object value) {
    return new Printer(guest, Printer.Style.PRETTY).print(guest.await(value));
  }

  /** A text in quotes with escapes. */
  @TruffleBoundary
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        case '\\' -> out.append("\\\\");
        case '"' -> out.append("\\\"");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
