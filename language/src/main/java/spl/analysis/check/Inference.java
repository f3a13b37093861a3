// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import org.jspecify.annotations.Nullable;
import spl.analysis.Ref;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Operators;
import spl.syntax.Param;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** Finds out what is certain about the type of an expression; mostly nothing. */
final class Inference {
  /** Deeper expressions are not looked into. */
  private static final int MAX_DEPTH = 40;

  private final Facts facts;
  private final Types types;
  private int depth;

  Inference(Facts facts, Types types) {
    this.facts = facts;
    this.types = types;
  }

  /** What is known of the type of an expression's value, or null. */
  @Nullable Known of(@Nullable Expr e) {
    if (e == null || depth >= MAX_DEPTH) {
      return null;
    }
    depth++;
    try {
      return find(e);
    } finally {
      depth--;
    }
  }

  private @Nullable Known find(Expr e) {
    return switch (e) {
      case Expr.IntLit i -> isUnit(i.suffix()) ? null : Known.INT;
      case Expr.FloatLit f -> isUnit(f.suffix()) ? null : Known.FLOAT;
      case Expr.TextLit t -> t.suffix() == null ? Known.TEXT : null;
      case Expr.Interpolation i -> Known.TEXT;
      case Expr.BoolLit b -> Known.BOOL;
      case Expr.ArrayLit a -> Known.of(Known.Kind.ARRAY);
      case Expr.ArrayComp a -> Known.of(Known.Kind.ARRAY);
      case Expr.ArrayRepeat a -> Known.of(Known.Kind.ARRAY);
      case Expr.DictLit d -> Known.of(Known.Kind.DICT);
      case Expr.DictComp d -> Known.of(Known.Kind.DICT);
      case Expr.TupleLit t when !t.elements().isEmpty() -> Known.of(Known.Kind.TUPLE);
      case Expr.Chain c -> Known.BOOL;
      case Expr.Is i -> Known.BOOL;
      case Expr.Logical l -> Known.BOOL;
      case Expr.Binary b -> binary(b);
      case Expr.Unary u -> unary(u);
      case Expr.Name n -> name(n);
      case Expr.Call c -> call(c);
      case Expr.StructLit s -> constructed(s.type());
      case Expr.Member m -> variant(m.receiver(), m.name());
      default -> null;
    };
  }

  private static boolean isUnit(@Nullable String suffix) {
    return suffix != null && Types.builtin(suffix) == null;
  }

  private @Nullable Known binary(Expr.Binary b) {
    return switch (b.op()) {
      case EQ, NE, LT, LE, GT, GE, IN, NOT_IN -> isPlain(b) ? Known.BOOL : null;
      case ADD, SUB, MUL, DIV, MOD, FLOOR_DIV -> arithmetic(b);
      default -> null;
    };
  }

  private boolean isPlain(Expr.Binary b) {
    Known left = of(b.left());
    return left != null && left.isScalar();
  }

  private @Nullable Known arithmetic(Expr.Binary b) {
    Known left = of(b.left());
    Known right = of(b.right());
    if (left == null || right == null) {
      return null;
    }
    if (left.isNumber() && right.isNumber()) {
      return left.kind() == Known.Kind.INT && right.kind() == Known.Kind.INT
          ? Known.INT
          : Known.FLOAT;
    }
    boolean texts = left.kind() == Known.Kind.TEXT && right.kind() == Known.Kind.TEXT;
    return texts && b.op() == Operators.Binary.ADD ? Known.TEXT : null;
  }

  private @Nullable Known unary(Expr.Unary u) {
    Known operand = of(u.operand());
    return switch (u.op()) {
      case NOT -> operand != null && operand.isScalar() ? Known.BOOL : null;
      case NEG, PLUS -> operand != null && operand.isNumber() ? operand : null;
      default -> null;
    };
  }

  private @Nullable Known name(Expr.Name n) {
    Record declared = facts.declaration(Facts.variable(facts.resolution().refOrNull(n)));
    if (!(declared instanceof Pattern.Bind)) {
      return null;
    }
    return switch (facts.holder(declared)) {
      case Stmt.Let l when l.init() != null && !l.suspend() -> bound(l);
      case Param p when !p.variadic() && p.defaultValue() == null && !p.mutable() ->
          types.of(p.type());
      case null, default -> null;
    };
  }

  private @Nullable Known bound(Stmt.Let l) {
    Known said = types.of(l.type());
    return said != null ? said : l.type() == null ? of(l.init()) : null;
  }

  private @Nullable Known call(Expr.Call c) {
    if (c.callee() instanceof Expr.Name n) {
      Ref ref = facts.resolution().refOrNull(n);
      if (ref instanceof Ref.Free && facts.target(ref) == null) {
        return predefined(n.name());
      }
      if (facts.target(ref) instanceof Decl.Fn fn) {
        return result(fn);
      }
      return constructed(n);
    }
    return c.callee() instanceof Expr.Member m ? variant(m.receiver(), m.name()) : null;
  }

  private @Nullable Known predefined(String function) {
    return switch (function) {
      case "Some" -> Known.of(Known.Kind.OPTION);
      case "Ok", "Err" -> Known.of(Known.Kind.RESULT);
      case "str" -> Known.TEXT;
      case "len" -> Known.INT;
      default -> null;
    };
  }

  private @Nullable Known result(Decl.Fn fn) {
    boolean direct = fn.kind() == Decl.FnKind.PLAIN && fn.typeParams().isEmpty();
    return direct && fn.attributes().isEmpty() ? types.of(fn.result()) : null;
  }

  /** The type of {@code T(...)} and {@code T { ... }}. */
  private @Nullable Known constructed(Expr type) {
    if (!(type instanceof Expr.Name n)) {
      return null;
    }
    Record declared = facts.target(facts.resolution().refOrNull(n));
    return declared instanceof Decl.TypeDecl t && !Members.hasConstructor(facts, t)
        ? Types.of((Decl) t)
        : null;
  }

  /** The type of {@code E.V} and {@code E.V(...)}. */
  private @Nullable Known variant(Expr type, String name) {
    if (!(type instanceof Expr.Name n)) {
      return null;
    }
    return facts.target(facts.resolution().refOrNull(n)) instanceof Decl.Enum e
            && e.variants().stream().anyMatch(v -> v.name().equals(name))
        ? Types.of(e)
        : null;
  }
}
