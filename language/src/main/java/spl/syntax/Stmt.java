// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;

/** A statement; declarations are statements too and are hoisted in their block. */
public sealed interface Stmt extends Node permits Decl, Stmt.Simple, Stmt.Compound {
  /** A statement without a body of its own. */
  sealed interface Simple extends Stmt {}

  /** A statement with blocks. */
  sealed interface Compound extends Stmt {}

  /** An expression evaluated for its value or effect. */
  record ExprStmt(Expr expr, Span span) implements Simple {}

  /**
   * A binding in any spelling.
   *
   * @param pattern what is bound; a {@link Pattern.Tuple} and so on destructure
   * @param init initial value, or null (the name is then nil)
   * @param keyword spelling for messages: {@code val}, {@code let}, {@code var}, {@code const}...
   * @param mutable whether the names can be assigned again
   * @param suspend {@code val x ~= e}
   * @param otherwise block of a refutable binding, or null
   * @param exported {@code pub}
   */
  record Let(
      Pattern pattern,
      @Nullable TypeRef type,
      @Nullable Expr init,
      String keyword,
      boolean mutable,
      boolean suspend,
      @Nullable Block otherwise,
      boolean exported,
      Span span)
      implements Simple {}

  /**
   * An assignment.
   *
   * @param target name, member, index, slice, tuple field, arrow, or a tuple/array of these
   * @param op operator of a compound assignment, or null
   * @param coalesce {@code ??=}
   * @param suspend {@code ~=} and its compounds
   */
  record Assign(
      Expr target,
      Operators.@Nullable Binary op,
      boolean coalesce,
      boolean suspend,
      Expr value,
      Span span)
      implements Simple {}

  /** {@code return e}. */
  record Return(@Nullable Expr value, Span span) implements Simple {}

  /** {@code break e}. */
  record Break(@Nullable Expr value, Span span) implements Simple {}

  /** {@code continue}, and {@code skip}, which does nothing outside loops. */
  record Continue(boolean lenient, Span span) implements Simple {}

  /** {@code pass} and its spellings, docstrings. */
  record Pass(Span span) implements Simple {}

  /** {@code throw e}, {@code raise e}. */
  record Throw(Expr value, Span span) implements Simple {}

  /** {@code assert c, m}. */
  record Assert(Expr condition, @Nullable Expr message, Span span) implements Simple {}

  /** {@code ? cond -> result}; {@code condition} is null for {@code ? else -> r}. */
  record Guard(@Nullable Expr condition, Expr result, Span span) implements Simple {}

  /** {@code defer e} or {@code defer:}; {@code onError} for {@code errdefer}. */
  record Defer(Block body, boolean onError, Span span) implements Compound {}

  /** {@code while}; {@code suspend} for {@code while~}. */
  record While(
      List<Clause.Condition> conditions,
      Block body,
      @Nullable Block otherwise,
      boolean suspend,
      Span span)
      implements Compound {
    public While {
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code loop:}. */
  record Loop(Block body, Span span) implements Compound {}

  /**
   * {@code for}.
   *
   * @param index pattern of the enumerate shorthand {@code for i, p in e}, or null
   * @param guard {@code if g} behind the iterable, or null
   */
  record For(
      @Nullable Pattern index,
      Pattern pattern,
      Expr iterable,
      @Nullable Expr guard,
      Block body,
      @Nullable Block otherwise,
      boolean suspend,
      Span span)
      implements Compound {}

  /** {@code with a as x, b as y}; its body opens no scope. */
  record With(List<Clause.Resource> resources, Block body, boolean async, Span span)
      implements Compound {
    public With {
      resources = List.copyOf(resources);
    }
  }

  /** {@code try}. */
  record TryStmt(
      Block body,
      List<Clause.Catch> catches,
      @Nullable Block otherwise,
      @Nullable Block finallyBlock,
      Span span)
      implements Compound {
    public TryStmt {
      catches = List.copyOf(catches);
    }
  }

  /** {@code context obj:}: unqualified unknown calls go to the object. */
  record Context(Expr receiver, Block body, Span span) implements Compound {}

  /** {@code do:} and other plain blocks. */
  record Do(Block body, Span span) implements Compound {}

  /** A construct that is recognised and not provided. */
  record Unsupported(String construct, Span span) implements Simple {}

  /** What could not be parsed; a diagnostic stands for it. */
  record Bad(Span span) implements Simple {}
}
