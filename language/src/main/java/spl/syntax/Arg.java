// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import org.jspecify.annotations.Nullable;
import spl.source.Span;

/**
 * One argument of a call or one field of a struct literal.
 *
 * @param kind how it binds
 * @param name the parameter's name for {@link Kind#NAMED}, else null
 * @param value the argument; a {@link Expr.Lambda} for {@link Kind#TRAILING}
 */
public record Arg(Kind kind, @Nullable String name, Expr value, Span span) implements Node {
  /** How an argument finds its parameter. */
  public enum Kind {
    /** By position. */
    POSITIONAL,
    /** {@code x: 1} or {@code x = 1}. */
    NAMED,
    /** {@code ...xs}, {@code xs...}, {@code *xs}; in a struct literal the copied base. */
    SPREAD,
    /** {@code **d}. */
    DICT_SPREAD,
    /** A trailing lambda or colon block: the last unfilled parameter. */
    TRAILING
  }

  /** A positional argument. */
  public static Arg positional(Expr value) {
    return new Arg(Kind.POSITIONAL, null, value, value.span());
  }
}
