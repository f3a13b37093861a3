// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;

/** A pattern of {@code match}, {@code for}, {@code if val}, bindings and parameters. */
public sealed interface Pattern extends Node {
  /** {@code _}. */
  record Wildcard(Span span) implements Pattern {}

  /** A lower-case name: matches anything and binds it. */
  record Bind(String name, boolean mutable, Span span) implements Pattern {}

  /** A literal, negative number or symbol, compared by equality. */
  record Literal(Expr value, Span span) implements Pattern {}

  /** {@code a..b}, {@code a..=b}. */
  record Range(@Nullable Expr from, @Nullable Expr to, boolean inclusive, Span span)
      implements Pattern {}

  /** A capitalised or qualified name without payload: variant, type test or constant. */
  record Path(List<String> path, Span span) implements Pattern {
    public Path {
      path = List.copyOf(path);
    }
  }

  /**
   * A name with a payload: {@code V(p, f: q)}, {@code E.V(p)}, {@code S { x, y: p, .. }}.
   *
   * @param fields sub-patterns; named ones carry the field's name
   * @param braces written with braces, so that fields are matched by name
   * @param open contains {@code ..}
   */
  record Constructor(List<String> path, List<Field> fields, boolean braces, boolean open, Span span)
      implements Pattern {
    public Constructor {
      path = List.copyOf(path);
      fields = List.copyOf(fields);
    }
  }

  /** A payload position of a {@link Constructor}; {@code name} is null for positional ones. */
  record Field(@Nullable String name, Pattern pattern) {}

  /** {@code (p, q)} or, unparenthesised in a binding, {@code p, q}. */
  record Tuple(List<Pattern> elements, Span span) implements Pattern {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /** {@code [p, ...rest, q]}. */
  record Array(List<Pattern> elements, Span span) implements Pattern {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** {@code ...} or {@code ...name} inside a tuple or array pattern. */
  record Rest(@Nullable String name, Span span) implements Pattern {}

  /** {@code {"k": p, name}}: a dict, struct or class instance having these keys. */
  record Dict(List<Field> entries, Span span) implements Pattern {
    public Dict {
      entries = List.copyOf(entries);
    }
  }

  /** {@code p | q}. */
  record Or(List<Pattern> alternatives, Span span) implements Pattern {
    public Or {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** {@code p: T}. */
  record Typed(Pattern pattern, TypeRef type, Span span) implements Pattern {}

  /** {@code p as name}, {@code name @ p}. */
  record As(Pattern pattern, String name, Span span) implements Pattern {}

  /** What could not be parsed; a diagnostic stands for it. */
  record Bad(Span span) implements Pattern {}
}
