// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.BitSet;
import spl.language.values.Guest;

/** Placeholders {@code {}}, {@code {:spec}}, {@code {0}} and {@code {0:spec}} in a template. */
public final class Placeholders {
  private Placeholders() {}

  /** Whether a template has any placeholder. */
  @TruffleBoundary
  public static boolean isTemplate(String template) {
    for (int i = template.indexOf('{'); i >= 0; i = template.indexOf('{', i + 1)) {
      if (Placeholder.at(template, i) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Fills a template in. Unused values are appended after spaces, placeholders without a value
   * stay.
   */
  @TruffleBoundary
  public static String fill(Guest guest, String template, Object... values) {
    StringBuilder out = new StringBuilder();
    BitSet used = new BitSet();
    int sequence = 0;
    int i = 0;
    while (i < template.length()) {
      Placeholder p = template.charAt(i) == '{' ? Placeholder.at(template, i) : null;
      int index = p == null ? -1 : p.index() < 0 ? sequence++ : p.index();
      if (p == null || index >= values.length) {
        out.append(template.charAt(i++));
        continue;
      }
      used.set(index);
      Object value = values[index];
      out.append(
          p.spec().isEmpty()
              ? Display.display(guest, value)
              : Format.format(guest, value, p.spec()));
      i = p.end();
    }
    for (int v = used.nextClearBit(0); v < values.length; v = used.nextClearBit(v + 1)) {
      out.append(' ').append(Display.display(guest, values[v]));
    }
    return out.toString();
  }
}
