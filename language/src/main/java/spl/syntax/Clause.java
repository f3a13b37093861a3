// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;

/** Parts of compound constructs that are neither statements nor expressions themselves. */
public sealed interface Clause extends Node {
  /**
   * One conjunct of a condition: an expression, or a pattern test when {@code pattern} is set.
   *
   * @param mutable {@code var} or {@code mut}: what the pattern binds may be assigned again
   */
  record Condition(@Nullable Pattern pattern, Expr expr, boolean mutable, Span span)
      implements Clause {}

  /**
   * One branch of an {@code if}: all conditions must hold, left to right.
   *
   * @param suspend {@code if~}: each condition is awaited
   */
  record Branch(List<Condition> conditions, Block body, boolean suspend, Span span)
      implements Clause {
    public Branch {
      conditions = List.copyOf(conditions);
    }
  }

  /** One arm of a {@code match}. */
  record Arm(Pattern pattern, @Nullable Expr guard, Block body, Span span) implements Clause {}

  /** {@code for pattern in iterable} of a comprehension. */
  record ForIn(Pattern pattern, Expr iterable, Span span) implements Clause {}

  /** {@code if condition} of a comprehension. */
  record Filter(Expr condition, Span span) implements Clause {}

  /** {@code key: value} of a dict; {@code bare} when the key is an unquoted identifier. */
  record Entry(Expr key, Expr value, boolean bare, Span span) implements Clause {}

  /** {@code **d} inside a dict literal. */
  record EntrySpread(Expr dict, Span span) implements Clause {}

  /** {@code expr as alias} of a {@code with} head. */
  record Resource(Expr expr, @Nullable Pattern alias, Span span) implements Clause {}

  /** {@code catch name: Type:}; both parts optional. */
  record Catch(@Nullable Pattern binding, @Nullable TypeRef type, Block body, Span span)
      implements Clause {}

  /** A contract line: {@code condition, "message"}. */
  record Contract(Expr condition, @Nullable Expr message, Span span) implements Clause {}

  /** A piece of an interpolated text. */
  sealed interface Piece extends Clause {}

  /** Literal characters, escapes already applied. */
  record Chars(String text, Span span) implements Piece {}

  /** {@code {expr:spec}}; {@code spec} is null without one. */
  record Hole(Expr expr, @Nullable String spec, Span span) implements Piece {}
}
