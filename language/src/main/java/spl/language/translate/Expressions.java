// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import spl.analysis.Ref;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.AwaitNode;
import spl.language.nodes.async.YieldNode;
import spl.language.nodes.call.CallThunkNode;
import spl.language.nodes.collection.MakeArrayNode;
import spl.language.nodes.collection.MakeSetNode;
import spl.language.nodes.collection.MakeTupleNode;
import spl.language.nodes.collection.ReadIndexNodeGen;
import spl.language.nodes.collection.RepeatElementNode;
import spl.language.nodes.collection.SliceNode;
import spl.language.nodes.collection.SpreadNode;
import spl.language.nodes.control.MatchNode;
import spl.language.nodes.control.ReceiveMessageNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.language.nodes.literal.ArrayLiteralNode;
import spl.language.nodes.literal.BooleanLiteralNode;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.literal.RaiseUnsupportedNode;
import spl.language.nodes.member.ReadMemberNode;
import spl.language.nodes.member.ReadTupleFieldNode;
import spl.language.nodes.member.SafeMemberNode;
import spl.language.nodes.operator.CoalesceNode;
import spl.language.nodes.operator.ExistsNode;
import spl.language.nodes.operator.MakeRangeNode;
import spl.language.nodes.operator.PropagateNode;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplSymbol;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.syntax.Expr;
import spl.syntax.TypeRef;

/** Translates expressions by kind. */
final class Expressions {
  private final FunctionTranslator f;
  private final Literals literals;

  Expressions(FunctionTranslator f) {
    this.f = f;
    this.literals = new Literals(f);
  }

  SplNode translate(Expr e) {
    return switch (e) {
      case Expr.Name n -> name(n);
      case Expr.Call c -> f.calls().call(c, false);
      case Expr.Member m -> member(m);
      case Expr.Lambda l -> f.functions().lambda(l);
      case Expr.Binary b -> f.operations().binary(b);
      case Expr.Unary u -> f.operations().unary(u);
      case Expr.Chain c -> f.operations().chain(c);
      case Expr.Logical l -> f.operations().logical(l);
      case Expr.Is i -> f.operations().is(i);
      case Expr.Cast c -> f.operations().cast(c);
      case Expr.Unwrap u -> f.operations().unwrap(u);
      case Expr.If i -> f.statements().ifExpr(i);
      case Expr.Match m -> match(m, true);
      case Expr.Receive r -> receive(r);
      case Expr.StmtExpr s -> f.statements().translate(s.stmt());
      case Expr.Jump j -> f.statements().translate(j.stmt());
      default -> simple(e);
    };
  }

  private SplNode simple(Expr e) {
    return switch (e) {
      case Expr.Index i -> ReadIndexNodeGen.create(f.expr(i.receiver()), f.expr(i.index()));
      case Expr.Slice s -> slice(s);
      case Expr.TupleField t -> ReadTupleFieldNode.create(f.expr(t.receiver()), t.index());
      case Expr.ArrayLit a -> new MakeArrayNode(all(a.elements()));
      case Expr.TupleLit t -> tuple(t);
      case Expr.SetLit s -> new MakeSetNode(all(s.elements()));
      case Expr.ArrayRepeat r -> new RepeatElementNode(f.stored(r.value()), f.expr(r.count()));
      case Expr.Spread s -> new SpreadNode(f.expr(s.value()));
      case Expr.Range r ->
          new MakeRangeNode(
              f.exprOrNull(r.from()), f.exprOrNull(r.to()), f.exprOrNull(r.step()), r.inclusive());
      case Expr.Try t -> new PropagateNode(f.expr(t.value()), errorType());
      case Expr.Exists x -> new ExistsNode(f.expr(x.value()));
      case Expr.Coalesce c -> new CoalesceNode(f.expr(c.value()), f.expr(c.fallback()));
      case Expr.Await a -> new AwaitNode(f.expr(a.value()));
      case Expr.Yield y -> yieldValue(y);
      case Expr.Spawn s -> f.calls().spawn(s);
      case Expr.Send s -> f.calls().send(s);
      case Expr.Arrow a -> f.calls().arrow(a);
      case Expr.MacroCall m -> f.calls().macro(m);
      case Expr.StructLit s -> f.calls().structLiteral(s);
      case Expr.RefMut r -> f.expr(r.place());
      case Expr.TypeApply t -> f.calls().typeApply(t);
      case Expr.ArrayComp c -> f.loops().arrayComprehension(c);
      case Expr.DictComp c -> f.loops().dictComprehension(c);
      default -> literal(e);
    };
  }

  private SplNode literal(Expr e) {
    return switch (e) {
      case Expr.IntLit i -> literals.integer(i);
      case Expr.FloatLit d -> literals.floating(d);
      case Expr.TextLit t -> literals.text(t);
      case Expr.Interpolation i -> literals.interpolation(i);
      case Expr.DictLit d -> literals.dict(d);
      case Expr.UnitOf u -> literals.unitOf(u);
      case Expr.BytesLit b ->
          new ArrayLiteralNode(SplArray.ofBytes(b.latin1().getBytes(StandardCharsets.ISO_8859_1)));
      case Expr.SymbolLit s -> new ObjectLiteralNode(new SplSymbol(s.name()));
      case Expr.BoolLit b -> new BooleanLiteralNode(b.value());
      case Expr.NilLit n -> new ObjectLiteralNode(SplNil.INSTANCE);
      case Expr.Unsupported u -> new RaiseUnsupportedNode(u.construct());
      case Expr.Bad b -> new RaiseUnsupportedNode("unreadable expression");
      default -> throw new IllegalStateException("expression " + e.getClass());
    };
  }

  private SplNode[] all(java.util.List<Expr> elements) {
    SplNode[] nodes = new SplNode[elements.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = f.expr(elements.get(i));
    }
    return nodes;
  }

  private SplNode tuple(Expr.TupleLit t) {
    return t.elements().isEmpty()
        ? new ObjectLiteralNode(SplUnit.INSTANCE)
        : new MakeTupleNode(all(t.elements()));
  }

  private SplNode slice(Expr.Slice s) {
    return new SliceNode(
        f.expr(s.receiver()), f.exprOrNull(s.from()), f.exprOrNull(s.to()), f.exprOrNull(s.step()));
  }

  private SplNode yieldValue(Expr.Yield y) {
    return new YieldNode(
        y.value() == null ? new ObjectLiteralNode(SplNil.INSTANCE) : f.stored(y.value()));
  }

  private SplNode name(Expr.Name n) {
    Ref ref = f.resolution().ref(n);
    SplNode place = f.names().place(ref, Use.VALUE);
    return isByName(ref) ? new CallThunkNode(place) : place;
  }

  /** Whether a name is a macro's parameter for an unevaluated argument. */
  private static boolean isByName(Ref ref) {
    return switch (ref) {
      case Ref.Local l -> l.variable().passing() == Variable.Passing.BY_NAME;
      case Ref.Captured c -> c.variable().passing() == Variable.Passing.BY_NAME;
      default -> false;
    };
  }

  SplNode member(Expr.Member m) {
    if (m.safe()) {
      SplNode receiver = f.expr(m.receiver());
      return SafeMemberNode.ofRead(
          receiver, ReadMemberNode.create(new ObjectLiteralNode(SplNil.INSTANCE), m.name()));
    }
    return ReadMemberNode.create(f.expr(m.receiver()), m.name());
  }

  private @Nullable SplNode errorType() {
    TypeRef.Named error = f.errorType();
    return error == null ? null : f.names().place(f.resolution().ref(error), Use.OPTIONAL);
  }

  SplNode match(Expr.Match m, boolean needsArm) {
    SplNode subject = f.expr(m.subject());
    return new MatchNode(
        m.suspend() ? new AwaitNode(subject) : subject, f.patterns().arms(m.arms()), needsArm);
  }

  private SplNode receive(Expr.Receive r) {
    SplNode late = r.late() == null ? null : f.block(r.late());
    return new ReceiveMessageNode(f.patterns().arms(r.arms()), f.exprOrNull(r.limit()), late);
  }

  static SplNode text(String value) {
    return new ObjectLiteralNode(SplText.of(value));
  }
}
