// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.AwaitNode;
import spl.language.nodes.collection.AppendElementNodeGen;
import spl.language.nodes.collection.CollectArrayNode;
import spl.language.nodes.collection.CollectDictNode;
import spl.language.nodes.collection.PutEntryNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.control.EndlessLoopNode;
import spl.language.nodes.control.ForNode;
import spl.language.nodes.control.IfNode;
import spl.language.nodes.control.LoopElseNode;
import spl.language.nodes.control.LoopSlots;
import spl.language.nodes.control.LoopTargetNode;
import spl.language.nodes.control.LoopingNode;
import spl.language.nodes.control.WhileNode;
import spl.language.nodes.control.WithNode;
import spl.language.nodes.local.NewCellNode;
import spl.language.nodes.local.ShareNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.nodes.pattern.AwaitPatternNode;
import spl.language.nodes.pattern.PatternNode;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** Translates loops, comprehensions and {@code with}. */
final class Loops {
  private final FunctionTranslator f;

  Loops(FunctionTranslator f) {
    this.f = f;
  }

  SplNode whileLoop(Stmt.While w) {
    SplNode condition = f.statements().conditions(w.conditions(), w.suspend());
    return withElse(new WhileNode(condition, f.block(w.body())), w.otherwise());
  }

  SplNode endless(Stmt.Loop l) {
    return new EndlessLoopNode(f.block(l.body()));
  }

  SplNode forLoop(Stmt.For l) {
    PatternNode index = l.index() == null ? null : f.patterns().pattern(l.index(), true);
    SplNode body = f.block(l.body());
    if (l.guard() != null) {
      body = new IfNode(ConditionNode.of(f.expr(l.guard())), body, null);
    }
    SplNode iterable = ShareNode.of(f.expr(l.iterable()));
    if (l.suspend()) {
      iterable = new AwaitNode(iterable);
    }
    PatternNode item = f.patterns().pattern(l.pattern(), true);
    LoopTargetNode target =
        new LoopTargetNode(index, l.suspend() ? new AwaitPatternNode(item) : item);
    return withElse(new ForNode(iterable, target, body, slots()), l.otherwise());
  }

  private LoopSlots slots() {
    return new LoopSlots(f.scope().allocateTemporary(), f.scope().allocateTemporary());
  }

  private SplNode withElse(LoopingNode loop, @Nullable Block otherwise) {
    return otherwise == null ? loop : new LoopElseNode(loop, f.block(otherwise));
  }

  SplNode arrayComprehension(Expr.ArrayComp c) {
    int slot = f.scope().allocateTemporary();
    SplNode element = AppendElementNodeGen.create(slot, f.stored(c.element()));
    return new CollectArrayNode(slot, clauses(c.clauses(), 0, element));
  }

  SplNode dictComprehension(Expr.DictComp c) {
    int slot = f.scope().allocateTemporary();
    SplNode entry = new PutEntryNode(slot, f.expr(c.key()), f.stored(c.value()));
    return new CollectDictNode(slot, clauses(c.clauses(), 0, entry));
  }

  private SplNode clauses(List<Clause> clauses, int from, SplNode innermost) {
    if (from == clauses.size()) {
      return innermost;
    }
    return switch (clauses.get(from)) {
      case Clause.ForIn in -> {
        SplNode iterable = ShareNode.of(f.expr(in.iterable()));
        LoopTargetNode target = new LoopTargetNode(null, f.patterns().pattern(in.pattern(), true));
        yield new ForNode(iterable, target, clauses(clauses, from + 1, innermost), slots());
      }
      case Clause.Filter filter ->
          new IfNode(
              ConditionNode.of(f.expr(filter.condition())),
              clauses(clauses, from + 1, innermost),
              null);
      default -> throw new IllegalStateException("clause of a comprehension");
    };
  }

  /** The body belongs to the enclosing scope; only the aliases are the statement's own. */
  SplNode with(Stmt.With w) {
    List<SplNode> body = new ArrayList<>();
    f.statements().statements(w.body().body(), body);
    SplNode node = BlockNode.create(body.toArray(new SplNode[0]));
    List<SplNode> cells = new ArrayList<>();
    for (int i = w.resources().size() - 1; i >= 0; i--) {
      Clause.Resource r = w.resources().get(i);
      PatternNode alias = null;
      if (r.alias() != null) {
        alias = f.patterns().pattern(r.alias(), true);
        addCell(r.alias(), cells);
      }
      node =
          FunctionTranslator.at(new WithNode(f.expr(r.expr()), alias, node, w.async()), r.span());
    }
    cells.add(node);
    return cells.size() == 1 ? node : BlockNode.create(cells.toArray(new SplNode[0]));
  }

  private void addCell(Pattern alias, List<SplNode> cells) {
    Variable v = f.resolution().declaredOrNull(alias);
    if (v != null && v.captured() && !v.global()) {
      cells.add(new NewCellNode(v.slot()));
    }
  }
}
