// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.JsonDiagnostics;
import spl.source.SourceText;
import spl.source.Span;

/**
 * Prints a tree as JSON: an object per part with its {@code node}, its components by name, and the
 * line and column of its first character and behind its last one.
 */
public final class TreeJson {
  /** Nested deeper, a tree is cut off. */
  private static final int MAX_DEPTH = 1_000;

  private final SourceText source;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  /** Prints trees of one source text. */
  public TreeJson(SourceText source) {
    this.source = source;
  }

  /** The tree on one line. */
  public String print(Record tree) {
    out.setLength(0);
    value(tree);
    return out.toString();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case Span span -> span(span);
      case Boolean flag -> out.append(flag);
      case Double number when !Double.isFinite(number) -> text(number.toString());
      case Number number -> out.append(number);
      case Enum<?> constant -> text(constant.name().toLowerCase(Locale.ROOT));
      case List<?> list -> list(list);
      case Record part -> part(part);
      default -> text(value.toString());
    }
  }

  private void text(String text) {
    out.append(JsonDiagnostics.quoted(text));
  }

  private void span(Span span) {
    out.append('[').append(source.line(span.start())).append(',');
    out.append(source.column(span.start())).append(',').append(source.line(span.end()));
    out.append(',').append(source.column(span.end())).append(']');
  }

  private void list(List<?> list) {
    String between = "[";
    for (Object element : list) {
      out.append(between);
      value(element);
      between = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void part(Record part) {
    out.append("{\"node\":");
    text(part.getClass().getSimpleName());
    if (++depth <= MAX_DEPTH) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        out.append(',');
        text(component.getName());
        out.append(':');
        value(component(part, component));
      }
    }
    depth--;
    out.append('}');
  }

  private static @Nullable Object component(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
