// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spl.source.Span;

/**
 * Prints trees as nested lists, for tests and tools.
 *
 * <p>A node is {@code (Type part ...)}. Positions are left out, and so is every part that says
 * nothing: absent nodes, empty lists, false flags. True flags print their name.
 */
public final class TreePrinter {
  /** Nested deeper, a tree is cut off: it is for reading. */
  private static final int MAX_DEPTH = 400;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  private TreePrinter() {}

  /** The tree on one line. */
  public static String print(Node node) {
    TreePrinter printer = new TreePrinter();
    printer.value(node, "");
    return printer.out.toString();
  }

  private void value(@Nullable Object value, String name) {
    switch (value) {
      case null -> {
        if (name.equals("from") || name.equals("to")) {
          out.append(" _");
        }
      }
      case Span span -> {}
      case Boolean flag -> {
        if (name.equals("value")) {
          out.append(' ').append(flag);
        } else if (flag) {
          out.append(' ').append(name);
        }
      }
      case List<?> list -> list(list);
      case Record record -> record(record);
      case String text -> out.append(' ').append(quoted(text));
      case Enum<?> constant -> constant(constant);
      default -> out.append(' ').append(value);
    }
  }

  private void constant(Enum<?> constant) {
    String text =
        switch (constant) {
          case Operators.Binary op -> op.symbol();
          case Operators.Unary op -> op.symbol();
          case Arg.Kind kind when kind == Arg.Kind.POSITIONAL -> "";
          case Decl.FnKind kind when kind == Decl.FnKind.PLAIN -> "";
          case Decl.Receiver receiver when receiver == Decl.Receiver.IMPLICIT -> "";
          default -> constant.name().toLowerCase(Locale.ROOT);
        };
    if (!text.isEmpty()) {
      out.append(' ').append(text);
    }
  }

  private void list(List<?> list) {
    if (list.isEmpty()) {
      return;
    }
    out.append(" [");
    int start = out.length();
    list.forEach(element -> value(element, ""));
    if (out.length() > start && out.charAt(start) == ' ') {
      out.deleteCharAt(start);
    }
    out.append(']');
  }

  private void record(Record record) {
    if (!out.isEmpty()) {
      out.append(' ');
    }
    if (++depth > MAX_DEPTH) {
      out.append("...");
    } else {
      out.append('(').append(record.getClass().getSimpleName());
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        value(read(record, component), component.getName());
      }
      out.append(')');
    }
    depth--;
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException error) {
      throw new IllegalStateException("unreadable tree", error);
    }
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    boolean plain = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          boolean visible = !Character.isISOControl(c);
          out.append(visible ? String.valueOf(c) : "\\u{" + Integer.toHexString(c) + "}");
        }
      }
    }
    return plain ? text : out.insert(0, '"').append('"').toString();
  }
}
