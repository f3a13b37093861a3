// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spl.analysis.BlockInfo;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.AwaitNode;
import spl.language.nodes.control.AssertNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.control.BreakNode;
import spl.language.nodes.control.CatchNode;
import spl.language.nodes.control.ContinueNode;
import spl.language.nodes.control.DeferNode;
import spl.language.nodes.control.IfNode;
import spl.language.nodes.control.MarkNode;
import spl.language.nodes.control.ReturnNode;
import spl.language.nodes.control.ShowValueNode;
import spl.language.nodes.control.ThrowNode;
import spl.language.nodes.control.TryCatchNode;
import spl.language.nodes.control.TryFinallyNode;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.literal.RaiseUnsupportedNode;
import spl.language.nodes.operator.AndNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.nodes.pattern.PresencePatternNode;
import spl.language.nodes.pattern.TestPatternNode;
import spl.language.values.SplUnit;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** Translates statements and blocks. */
final class Statements {
  private final FunctionTranslator f;
  private final Bindings bindings;

  Statements(FunctionTranslator f) {
    this.f = f;
    this.bindings = new Bindings(f);
  }

  Bindings bindings() {
    return bindings;
  }

  /** A block with a scope of its own: cells, hoisted declarations, statements. */
  SplNode block(Block b) {
    BlockInfo info = f.resolution().block(b);
    List<SplNode> nodes = new ArrayList<>();
    if (info != null) {
      nodes.addAll(f.names().cells(info.cells()));
    }
    statements(b.body(), nodes);
    return BlockNode.create(nodes.toArray(new SplNode[0]));
  }

  /** Hoisted declarations, then statements in order. */
  void statements(List<Stmt> body, List<SplNode> nodes) {
    f.declarations().hoist(body, nodes);
    for (int i = 0; i < body.size(); i++) {
      Stmt s = body.get(i);
      if (!(s instanceof Decl d) || d instanceof Decl.Mod) {
        SplNode node = i == body.size() - 1 ? last(s) : translate(s);
        MarkNode mark = f.unit().mark(s.span());
        if (mark != null) {
          nodes.add(mark);
        }
        nodes.add(shown(s, FunctionTranslator.at(node, s.span())));
      }
    }
    if (!body.isEmpty() && body.getLast() instanceof Decl) {
      nodes.add(unit());
    }
  }

  /** In a document, an expression whose line is marked with an arrow shows its value. */
  private SplNode shown(Stmt s, SplNode node) {
    boolean marked = s instanceof Stmt.ExprStmt && f.unit().isMarked(s.span());
    return marked ? FunctionTranslator.at(new ShowValueNode(node), s.span()) : node;
  }

  /** The last statement of a block: an expression there is the block's value. */
  private SplNode last(Stmt s) {
    if (s instanceof Stmt.ExprStmt e && !(e.expr() instanceof Expr.Call)) {
      return f.stored(e.expr());
    }
    return translate(s);
  }

  SplNode translate(Stmt s) {
    return switch (s) {
      case Stmt.ExprStmt e -> exprStmt(e);
      case Stmt.Let l -> bindings.let(l);
      case Stmt.Assign a -> bindings.assign(a);
      case Stmt.Return r -> returnNode(r);
      case Stmt.Break b -> new BreakNode(b.value() == null ? null : f.stored(b.value()));
      case Stmt.Continue c when c.lenient() && !f.resolution().skips(c) -> unit();
      case Stmt.Continue c -> new ContinueNode();
      case Stmt.Pass p -> unit();
      case Stmt.Throw t -> new ThrowNode(f.stored(t.value()));
      case Stmt.Assert a -> new AssertNode(f.expr(a.condition()), f.exprOrNull(a.message()));
      case Stmt.Guard g -> guard(g);
      case Stmt.Defer d -> new DeferNode(f.block(d.body()), d.onError());
      case Stmt.Do d -> f.block(d.body());
      case Stmt.TryStmt t -> tryStmt(t);
      case Stmt.With w -> f.loops().with(w);
      case Stmt.While w -> f.loops().whileLoop(w);
      case Stmt.Loop l -> f.loops().endless(l);
      case Stmt.For l -> f.loops().forLoop(l);
      case Stmt.Context c -> f.declarations().receiverBlock(c);
      case Stmt.Unsupported u -> new RaiseUnsupportedNode(u.construct());
      case Stmt.Bad b -> new RaiseUnsupportedNode("unreadable statement");
      case Decl d -> f.declarations().nested(d);
    };
  }

  static SplNode unit() {
    return new ObjectLiteralNode(SplUnit.INSTANCE);
  }

  private SplNode exprStmt(Stmt.ExprStmt e) {
    return switch (e.expr()) {
      case Expr.Call c -> FunctionTranslator.at(f.calls().call(c, true), c.span());
      case Expr.Match m -> f.matchStatement(m);
      default -> f.expr(e.expr());
    };
  }

  private SplNode returnNode(Stmt.Return r) {
    return new ReturnNode(r.value() == null ? unit() : f.stored(r.value()));
  }

  private SplNode guard(Stmt.Guard g) {
    SplNode result = new ReturnNode(f.stored(g.result()));
    return g.condition() == null
        ? result
        : new IfNode(ConditionNode.of(f.expr(g.condition())), result, null);
  }

  SplNode ifExpr(Expr.If i) {
    @Nullable SplNode otherwise = i.otherwise() == null ? null : f.block(i.otherwise());
    for (int b = i.branches().size() - 1; b >= 0; b--) {
      Clause.Branch branch = i.branches().get(b);
      otherwise =
          new IfNode(
              conditions(branch.conditions(), branch.suspend()), f.block(branch.body()), otherwise);
    }
    return Objects.requireNonNull(otherwise);
  }

  /** All conjuncts of a condition; patterns bind what later conjuncts and the body see. */
  SplNode conditions(List<Clause.Condition> conditions, boolean suspend) {
    @Nullable SplNode all = null;
    for (Clause.Condition c : conditions) {
      SplNode value = f.expr(c.expr());
      if (suspend) {
        value = new AwaitNode(value);
      }
      SplNode test = condition(c, value);
      all = all == null ? test : new AndNode(all, test);
    }
    return Objects.requireNonNull(all);
  }

  private SplNode condition(Clause.Condition c, SplNode value) {
    if (c.pattern() == null) {
      return ConditionNode.of(value);
    }
    boolean presence = c.pattern() instanceof Pattern.Bind;
    var pattern = f.patterns().pattern(c.pattern(), true);
    return new TestPatternNode(presence ? new PresencePatternNode(pattern) : pattern, value);
  }

  private SplNode tryStmt(Stmt.TryStmt t) {
    SplNode node = f.block(t.body());
    if (!t.catches().isEmpty() || t.otherwise() != null) {
      CatchNode[] handlers = t.catches().stream().map(this::handler).toArray(CatchNode[]::new);
      node = new TryCatchNode(node, handlers, blockOrNull(t.otherwise()));
    }
    return t.finallyBlock() == null ? node : new TryFinallyNode(node, f.block(t.finallyBlock()));
  }

  private @Nullable SplNode blockOrNull(@Nullable Block b) {
    return b == null ? null : f.block(b);
  }

  private CatchNode handler(Clause.Catch c) {
    return new CatchNode(
        c.type() == null ? null : f.patterns().typeTest(c.type()),
        c.binding() == null ? null : f.patterns().pattern(c.binding(), true),
        f.block(c.body()));
  }
}
