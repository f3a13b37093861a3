// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;

/**
 * A type as written in an annotation; mostly documentation, read at run time only by {@code as},
 * {@code name: T} patterns, typed await, unsigned bindings and option defaults.
 */
public sealed interface TypeRef extends Node {
  /** A possibly qualified name: {@code i64}, {@code mod.Type}, {@code Self}, {@code _}. */
  record Named(List<String> path, Span span) implements TypeRef {
    public Named {
      path = List.copyOf(path);
    }

    /** The last segment of the path. */
    public String name() {
      return path.getLast();
    }
  }

  /** {@code Result<T, E>} or {@code Result[T, E]}. */
  record Applied(Named base, List<TypeRef> arguments, Span span) implements TypeRef {
    public Applied {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code T?}. */
  record Optional(TypeRef element, Span span) implements TypeRef {}

  /** {@code [T]} or {@code [T; size]}. */
  record Array(TypeRef element, @Nullable Expr size, Span span) implements TypeRef {}

  /** {@code {K: V}}. */
  record Dict(TypeRef key, TypeRef value, Span span) implements TypeRef {}

  /** {@code (A, B)}; the unit type when empty. */
  record Tuple(List<TypeRef> elements, Span span) implements TypeRef {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /** {@code fn(A) -> B}. */
  record Function(List<TypeRef> parameters, @Nullable TypeRef result, Span span)
      implements TypeRef {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code A | B}. */
  record Union(List<TypeRef> alternatives, Span span) implements TypeRef {
    public Union {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** {@code &T}, {@code &mut T}, {@code *T}; {@code mutable} marks an aliasing parameter type. */
  record Reference(TypeRef target, boolean mutable, Span span) implements TypeRef {}

  /** {@code dyn T}, {@code impl T}. */
  record Dynamic(TypeRef target, Span span) implements TypeRef {}

  /** A literal used as a type, such as {@code "on"}. */
  record Literal(String text, Span span) implements TypeRef {}
}
