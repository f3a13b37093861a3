// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import spl.syntax.Expr;
import spl.syntax.Stmt;

/** Resolves the targets of assignments, which may declare names. */
final class AssignResolver {
  private final Walk walk;
  private final ExprResolver expressions;
  private final Mutations mutations;

  AssignResolver(Walk walk, ExprResolver expressions, Mutations mutations) {
    this.walk = walk;
    this.expressions = expressions;
    this.mutations = mutations;
  }

  void resolve(Stmt.Assign a) {
    if (a.suspend()) {
      walk.suspends(a.span());
    }
    expressions.resolve(a.value());
    target(a, a.target(), a.op() == null && !a.coalesce());
  }

  private void target(Stmt.Assign a, Expr target, boolean mayDeclare) {
    switch (target) {
      case Expr.Name n -> assignName(a, n, mayDeclare);
      case Expr.TupleLit t -> t.elements().forEach(e -> target(a, e, mayDeclare));
      case Expr.ArrayLit l -> l.elements().forEach(e -> target(a, e, mayDeclare));
      case Expr.Arrow r -> expressions.mutated(r.receiver());
      default -> expressions.mutated(target);
    }
  }

  private void assignName(Stmt.Assign a, Expr.Name n, boolean mayDeclare) {
    Ref ref = walk.lookup(n.name());
    if (ref instanceof Ref.Free free && mayDeclare && !n.name().equals("_")) {
      Variable v = functionBody().declare(n.name(), !Hoister.isConstantName(n.name()));
      if (free.self() != null) {
        v.asMaybeField();
      }
      ref = walk.lookup(n.name());
      if (!v.maybeField()) {
        walk.result().putDeclared(n, variable(ref));
      }
    } else if (ref instanceof Ref.Global g && walk.result().declaredOrNull(a) == g.variable()) {
      walk.result().putDeclared(n, g.variable());
    }
    boolean field = ref instanceof Ref.SelfField || ref instanceof Ref.FieldOrLocal;
    if (field || ref instanceof Ref.Free free && free.self() != null) {
      mutations.markSelf();
    }
    walk.result().putRef(n, ref);
  }

  private static Variable variable(Ref ref) {
    return switch (ref) {
      case Ref.Local l -> l.variable();
      case Ref.Captured c -> c.variable();
      case Ref.Global g -> g.variable();
      default -> throw new IllegalStateException("not a variable: " + ref);
    };
  }

  /** The outermost scope of the current function's body, where undeclared names are created. */
  private BlockInfo functionBody() {
    BlockInfo found = walk.block();
    for (BlockInfo b = walk.block(); b != null && b.function() == walk.function(); b = b.outer()) {
      if (b.outer() == null || b.outer().function() == walk.function()) {
        found = b;
      }
    }
    return found;
  }
}
