// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.AwaitNode;
import spl.language.nodes.collection.FixSizeNode;
import spl.language.nodes.control.ReturnNode;
import spl.language.nodes.local.KeepLocalNodeGen;
import spl.language.nodes.local.ReadLocalNodeGen;
import spl.language.nodes.member.CheckCastNode;
import spl.language.nodes.member.TestInstanceNode;
import spl.language.nodes.member.TryCastNode;
import spl.language.nodes.operator.AndNode;
import spl.language.nodes.operator.CoalesceNode;
import spl.language.nodes.operator.ConvertNodeGen;
import spl.language.nodes.operator.NotNode;
import spl.language.nodes.operator.NoteComparisonNode;
import spl.language.nodes.operator.OperatorNodes;
import spl.language.nodes.operator.OrNode;
import spl.language.nodes.operator.UnwrapElseNode;
import spl.language.nodes.operator.WrapSomeNode;
import spl.language.values.operations.Conversion;
import spl.syntax.Expr;
import spl.syntax.TypeRef;

/** Translates operators, casts and type tests. */
final class Operations {
  private final FunctionTranslator f;

  Operations(FunctionTranslator f) {
    this.f = f;
  }

  /** Left-leaning chains are built without recursion, so that long ones are no problem. */
  SplNode binary(Expr.Binary b) {
    Deque<Expr.Binary> chain = new ArrayDeque<>();
    Expr left = b;
    while (left instanceof Expr.Binary inner) {
      chain.push(inner);
      left = inner.left();
    }
    SplNode node = f.expr(left);
    for (Expr.Binary op : chain) {
      node =
          FunctionTranslator.at(OperatorNodes.binary(op.op(), node, f.expr(op.right())), op.span());
    }
    return node;
  }

  /** A comparison that notes its operands when it comes out false. */
  SplNode noted(Expr.Binary b) {
    int left = f.scope().allocateTemporary();
    int right = f.scope().allocateTemporary();
    SplNode test =
        OperatorNodes.binary(
            b.op(),
            KeepLocalNodeGen.create(left, f.expr(b.left())),
            KeepLocalNodeGen.create(right, f.expr(b.right())));
    return new NoteComparisonNode(FunctionTranslator.at(test, b.span()), b.op(), left, right);
  }

  SplNode unary(Expr.Unary u) {
    return OperatorNodes.unary(u.op(), f.expr(u.operand()));
  }

  SplNode chain(Expr.Chain c) {
    @Nullable SplNode result = null;
    SplNode left = f.expr(c.operands().getFirst());
    for (int i = 0; i < c.ops().size(); i++) {
      SplNode right = f.expr(c.operands().get(i + 1));
      @Nullable SplNode next = null;
      if (i + 1 < c.ops().size()) {
        int slot = f.scope().allocateTemporary();
        right = KeepLocalNodeGen.create(slot, right);
        next = ReadLocalNodeGen.create(slot);
      }
      SplNode test =
          FunctionTranslator.at(
              OperatorNodes.binary(c.ops().get(i), Objects.requireNonNull(left), right), c.span());
      result = result == null ? test : new AndNode(result, test);
      left = next;
    }
    return Objects.requireNonNull(result);
  }

  SplNode logical(Expr.Logical l) {
    SplNode left = f.expr(l.left());
    SplNode right = f.expr(l.right());
    if (l.suspend()) {
      left = new AwaitNode(left);
      right = new AwaitNode(right);
    }
    return l.and() ? new AndNode(left, right) : new OrNode(left, right);
  }

  SplNode is(Expr.Is i) {
    SplNode test = new TestInstanceNode(f.expr(i.value()), f.expr(i.target()));
    return i.negated() ? new NotNode(test) : test;
  }

  SplNode cast(Expr.Cast c) {
    if (c.type() instanceof TypeRef.Optional o) {
      return new WrapSomeNode(checked(f.expr(c.value()), o.element()));
    }
    SplNode cast = checked(f.expr(c.value()), c.type());
    return c.fallback() == null ? cast : withFallback(cast, c.fallback());
  }

  private SplNode checked(SplNode value, TypeRef type) {
    if (type instanceof TypeRef.Named n && n.path().size() == 1) {
      String scalar = Conversion.scalarType(n.name());
      if (scalar != null) {
        return ConvertNodeGen.create(scalar, value);
      }
      return new CheckCastNode(value, f.patterns().typeTest(n), n.name());
    }
    return value;
  }

  private SplNode withFallback(SplNode cast, Expr.Fallback fallback) {
    SplNode value = f.expr(fallback.value());
    return switch (fallback.kind()) {
      case OR -> new TryCastNode(cast, value, false);
      case ELSE -> new TryCastNode(cast, value, true);
      case OR_RETURN -> new TryCastNode(cast, new ReturnNode(value), false);
    };
  }

  /** {@code v unwrap or: d}, {@code else: f}, {@code or_return: r}. */
  SplNode unwrap(Expr.Unwrap u) {
    SplNode value = f.expr(u.value());
    SplNode fallback = f.expr(u.fallback().value());
    return switch (u.fallback().kind()) {
      case OR -> new CoalesceNode(value, fallback);
      case ELSE -> new UnwrapElseNode(value, fallback);
      case OR_RETURN -> new CoalesceNode(value, new ReturnNode(fallback));
    };
  }

  /**
   * Converts values bound under an unsigned annotation and fixes the size of arrays; other
   * annotations have no effect.
   */
  SplNode annotated(SplNode value, @Nullable TypeRef type) {
    if (type instanceof TypeRef.Array a && a.size() != null) {
      return new FixSizeNode(value, f.expr(a.size()));
    }
    if (type instanceof TypeRef.Named n && n.name().matches("u8|u16|u32")) {
      return ConvertNodeGen.create(n.name(), value);
    }
    return value;
  }
}
