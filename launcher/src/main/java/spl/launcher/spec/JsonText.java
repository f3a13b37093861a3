// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes maps, lists, texts, numbers and bools as JSON. */
public final class JsonText {
  private JsonText() {}

  /** The text of a value. */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> object(map, out);
      case List<?> list -> array(list, out);
      case Number n -> out.append(n);
      case Boolean b -> out.append(b);
      default -> text(value.toString(), out);
    }
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    String separator = "{";
    for (Map.Entry<?, ?> e : map.entrySet()) {
      out.append(separator);
      text(String.valueOf(e.getKey()), out);
      out.append(": ");
      write(e.getValue(), out);
      separator = ", ";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static void array(List<?> list, StringBuilder out) {
    String separator = "[";
    for (Object element : list) {
      out.append(separator);
      write(element, out);
      separator = ", ";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
