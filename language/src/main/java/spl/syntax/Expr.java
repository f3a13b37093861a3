// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;

/** An expression. Parentheses, {@code move e}, {@code *e}, {@code &e} and {@code new e} vanish. */
public sealed interface Expr extends Node {
  /** An integer, in range of i64 or wrapped into it; {@code suffix} is a width or unit, or null. */
  record IntLit(long value, @Nullable String suffix, Span span) implements Expr {}

  /** A floating-point number; {@code suffix} is {@code f32}, {@code f64}, a unit, or null. */
  record FloatLit(double value, @Nullable String suffix, Span span) implements Expr {}

  /**
   * A text without interpolation, escapes applied, positional placeholders ({@code {}}, {@code
   * {:spec}}, {@code {0}}) kept; {@code suffix} without its underscore, or null.
   */
  record TextLit(String value, @Nullable String suffix, Span span) implements Expr {}

  /** A text with at least one interpolated expression. */
  record Interpolation(List<Clause.Piece> pieces, Span span) implements Expr {
    public Interpolation {
      pieces = List.copyOf(pieces);
    }
  }

  /** {@code b"..."}. */
  record BytesLit(String latin1, Span span) implements Expr {}

  /** {@code :name}. */
  record SymbolLit(String name, Span span) implements Expr {}

  /** {@code true}, {@code false}. */
  record BoolLit(boolean value, Span span) implements Expr {}

  /** {@code nil}, {@code null}. */
  record NilLit(Span span) implements Expr {}

  /** A name in expression position, {@code self} included. */
  record Name(String name, Span span) implements Expr {
    /** What the name of a {@code _} that a lambda binds starts with; no source can spell it. */
    public static final String PLACEHOLDER = "_#";
  }

  /** {@code (a, b)}; unit when empty. */
  record TupleLit(List<Expr> elements, Span span) implements Expr {
    public TupleLit {
      elements = List.copyOf(elements);
    }
  }

  /** {@code [a, ...b]}; elements may be {@link Spread}. */
  record ArrayLit(List<Expr> elements, Span span) implements Expr {
    public ArrayLit {
      elements = List.copyOf(elements);
    }
  }

  /** {@code [value; count]}. */
  record ArrayRepeat(Expr value, Expr count, Span span) implements Expr {}

  /** {@code *xs} or {@code ...xs} inside a literal. */
  record Spread(Expr value, Span span) implements Expr {}

  /** A dict; entries are {@link Clause.Entry} or {@link Clause.EntrySpread}. */
  record DictLit(List<Clause> entries, Span span) implements Expr {
    public DictLit {
      entries = List.copyOf(entries);
    }
  }

  /** {@code s{a, b}} or {@code {a, b}}. */
  record SetLit(List<Expr> elements, Span span) implements Expr {
    public SetLit {
      elements = List.copyOf(elements);
    }
  }

  /** {@code [element for .. if ..]}; clauses are {@link Clause.ForIn} or {@link Clause.Filter}. */
  record ArrayComp(Expr element, List<Clause> clauses, Span span) implements Expr {
    public ArrayComp {
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code {key: value for .. if ..}}. */
  record DictComp(Expr key, Expr value, List<Clause> clauses, Span span) implements Expr {
    public DictComp {
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code Name { field: v, other, ...base }}: always direct construction. */
  record StructLit(Expr type, List<Arg> fields, Span span) implements Expr {
    public StructLit {
      fields = List.copyOf(fields);
    }
  }

  /** A prefix operator. */
  record Unary(Operators.Unary op, Expr operand, Span span) implements Expr {}

  /** A strict infix operator; comparison chains are {@link Chain}. */
  record Binary(Operators.Binary op, Expr left, Expr right, Span span) implements Expr {}

  /** {@code a < b <= c}: two or more operators, each middle operand evaluated once. */
  record Chain(List<Expr> operands, List<Operators.Binary> ops, Span span) implements Expr {
    public Chain {
      operands = List.copyOf(operands);
      ops = List.copyOf(ops);
    }
  }

  /** {@code and}/{@code or}; {@code suspend} for {@code and~}/{@code or~}. */
  record Logical(boolean and, Expr left, Expr right, boolean suspend, Span span) implements Expr {}

  /** {@code x is T}, {@code x is not y}; the right side is a type name or a value. */
  record Is(Expr value, Expr target, boolean negated, Span span) implements Expr {}

  /** {@code a..b}, {@code a..=b} with optional ends and optional {@code step}. */
  record Range(
      @Nullable Expr from, @Nullable Expr to, boolean inclusive, @Nullable Expr step, Span span)
      implements Expr {}

  /** {@code if}/{@code elif}/{@code else} in all spellings, ternary included. */
  record If(List<Clause.Branch> branches, @Nullable Block otherwise, Span span) implements Expr {
    public If {
      branches = List.copyOf(branches);
    }
  }

  /** {@code match}; {@code suspend} for {@code match~}. */
  record Match(Expr subject, List<Clause.Arm> arms, boolean suspend, Span span) implements Expr {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /**
   * {@code receive:} takes the oldest message of the running task that an arm accepts.
   *
   * @param limit how many milliseconds to wait, null for ever
   * @param late what happens when no such message came in time, null without a limit
   */
  record Receive(List<Clause.Arm> arms, @Nullable Expr limit, @Nullable Block late, Span span)
      implements Expr {
    public Receive {
      arms = List.copyOf(arms);
    }
  }

  /**
   * A compound statement used for its value: {@code loop}, {@code with}, {@code try}, {@code do:}.
   */
  record StmtExpr(Stmt stmt, Span span) implements Expr {}

  /** {@code return e}, {@code break}, {@code continue}, {@code throw e} in operand position. */
  record Jump(Stmt stmt, Span span) implements Expr {}

  /**
   * An anonymous function; placeholder lambdas ({@code _ * 2}) are already expanded to this.
   *
   * @param grouped one untyped parenthesised group, which destructures a single argument
   * @param colonBlock the lambda of a colon block
   */
  record Lambda(
      List<Param> params,
      Block body,
      boolean async,
      boolean move,
      boolean grouped,
      boolean colonBlock,
      Span span)
      implements Expr {
    public Lambda {
      params = List.copyOf(params);
    }
  }

  /**
   * A call; a {@link Member} callee makes it a method call.
   *
   * @param bare written without parentheses
   */
  record Call(Expr callee, List<Arg> arguments, boolean bare, Span span) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code &mut place} as an argument. */
  record RefMut(Expr place, Span span) implements Expr {}

  /** {@code x.name}, {@code x?.name}, {@code T::name}. */
  record Member(Expr receiver, String name, boolean safe, Span nameSpan, Span span)
      implements Expr {}

  /** {@code t.0}. */
  record TupleField(Expr receiver, int index, Span span) implements Expr {}

  /** {@code a[i]}; a range inside is a slice. */
  record Index(Expr receiver, Expr index, Span span) implements Expr {}

  /** {@code a[i:j:k]}. */
  record Slice(
      Expr receiver, @Nullable Expr from, @Nullable Expr to, @Nullable Expr step, Span span)
      implements Expr {}

  /** {@code f<T>}, {@code f::<T>}, {@code Trait[T]}: type arguments in an expression. */
  record TypeApply(Expr target, List<TypeRef> arguments, Span span) implements Expr {
    public TypeApply {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code e?}. */
  record Try(Expr value, Span span) implements Expr {}

  /** {@code e.?}. */
  record Exists(Expr value, Span span) implements Expr {}

  /** {@code a ?? b}; b may be a {@link Jump}. */
  record Coalesce(Expr value, Expr fallback, Span span) implements Expr {}

  /** {@code e as T}, {@code e as T?} and the forms with a fallback. */
  record Cast(Expr value, TypeRef type, @Nullable Fallback fallback, Span span) implements Expr {}

  /** {@code opt unwrap or: d} and its variants. */
  record Unwrap(Expr value, Fallback fallback, Span span) implements Expr {}

  /** What stands in for a failed cast or unwrap. */
  record Fallback(Kind kind, Expr value) {
    /** {@code or:}, {@code else:}, {@code or_return:}. */
    public enum Kind {
      OR,
      ELSE,
      OR_RETURN
    }
  }

  /** {@code await e}. */
  record Await(Expr value, Span span) implements Expr {}

  /** {@code yield e}; {@code value} is null for a bare yield. */
  record Yield(@Nullable Expr value, Span span) implements Expr {}

  /** {@code spawn e}, {@code go(a) \x: ..}. */
  record Spawn(Expr value, Span span) implements Expr {}

  /** {@code channel <- value}. */
  record Send(Expr channel, Expr value, Span span) implements Expr {}

  /** {@code obj->m(args)} ({@code arguments} set) or the target of {@code obj->field = v}. */
  record Arrow(Expr receiver, String name, @Nullable List<Arg> arguments, Span span)
      implements Expr {}

  /** {@code name!(args)}. */
  record MacroCall(String name, List<Arg> arguments, Span span) implements Expr {
    public MacroCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code (n * 2)_ms}. */
  record UnitOf(Expr value, String suffix, Span span) implements Expr {}

  /** A construct that is recognised and not provided; running it raises {@code not supported}. */
  record Unsupported(String construct, Span span) implements Expr {}

  /** What could not be parsed; a diagnostic stands for it. */
  record Bad(Span span) implements Expr {}
}
