// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Pattern;
import spl.syntax.Stmt;
import spl.syntax.TypeRef;

/** Walks statements in textual order, opening scopes and resolving names. */
public final class Resolver {
  private final Walk walk;
  private final ExprResolver exprs;
  private final DeclResolver decls;
  private final PatternResolver patterns;
  private final Hoister hoister;

  private Resolver(Walk walk) {
    this.walk = walk;
    this.exprs = new ExprResolver(walk, this);
    this.decls = new DeclResolver(walk, this);
    this.patterns = new PatternResolver(walk, this);
    this.hoister = new Hoister(walk);
  }

  /**
   * The outcome of an analysis.
   *
   * @param resolution side tables over the tree
   * @param diagnostics errors found before the program may start
   */
  public record Analysis(Resolution resolution, List<Diagnostic> diagnostics) {}

  /** Analyses a module. */
  public static Analysis analyse(Module module) {
    Walk walk = new Walk(module);
    Resolver resolver = new Resolver(walk);
    resolver.hoister.hoist(module.body(), true);
    module.body().forEach(resolver::topLevel);
    return new Analysis(walk.result(), walk.diagnostics());
  }

  /** A statement of the module; one that is too deep for the stack is told so. */
  private void topLevel(Stmt s) {
    try {
      stmt(s);
    } catch (StackOverflowError full) {
      walk.diagnostics().add(Diagnostic.of(Code.TOO_DEEP, s.span()).build());
    }
  }

  PatternResolver patterns() {
    return patterns;
  }

  void expr(Expr e) {
    exprs.resolve(e);
  }

  void exprOrNull(@Nullable Expr e) {
    if (e != null) {
      exprs.resolve(e);
    }
  }

  /** Resolves the names of a type that execution needs. */
  void type(@Nullable TypeRef type) {
    switch (type) {
      case TypeRef.Named n -> walk.result().putRef(n, walk.lookup(n.path().getFirst()));
      case TypeRef.Applied a -> type(a.base());
      case TypeRef.Optional o -> type(o.element());
      case TypeRef.Reference r -> type(r.target());
      case TypeRef.Dynamic d -> type(d.target());
      case TypeRef.Union u -> u.alternatives().forEach(this::type);
      case TypeRef.Array a -> {
        type(a.element());
        exprOrNull(a.size());
      }
      case null, default -> {}
    }
  }

  /** Resolves a block in a scope of its own. */
  void block(Block b) {
    walk.result().putBlock(b, walk.inScope(() -> statements(b)));
  }

  void blockOrNull(@Nullable Block b) {
    if (b != null) {
      block(b);
    }
  }

  /** Resolves a block in the current scope. */
  void statements(Block b) {
    hoister.hoist(b.body(), false);
    b.body().forEach(this::stmt);
  }

  private void loopBody(Block b) {
    walk.function().enterLoop();
    block(b);
    walk.function().leaveLoop();
  }

  void stmt(Stmt s) {
    switch (s) {
      case spl.syntax.Decl d -> decls.resolve(d);
      case Stmt.ExprStmt e -> expr(e.expr());
      case Stmt.Let l -> let(l);
      case Stmt.Assign a -> exprs.assign(a);
      case Stmt.Return r -> exprOrNull(r.value());
      case Stmt.Break b -> breakLoop(b);
      case Stmt.Throw t -> expr(t.value());
      case Stmt.Assert a -> {
        expr(a.condition());
        exprOrNull(a.message());
      }
      case Stmt.Guard g -> {
        exprOrNull(g.condition());
        expr(g.result());
      }
      case Stmt.Defer d -> block(d.body());
      case Stmt.While w -> whileLoop(w);
      case Stmt.Loop l -> loopBody(l.body());
      case Stmt.For f -> forLoop(f);
      case Stmt.With w -> with(w);
      case Stmt.TryStmt t -> tryStmt(t);
      case Stmt.Context c -> context(c);
      case Stmt.Do d -> block(d.body());
      case Stmt.Continue c when c.lenient() -> walk.result().putSkip(c, walk.function().inLoop());
      case Stmt.Continue c -> walk.leavesLoop(c, Code.CONTINUE_OUTSIDE);
      case Stmt.Pass p -> {}
      case Stmt.Unsupported u -> {}
      case Stmt.Bad b -> {}
    }
  }

  private void breakLoop(Stmt.Break b) {
    walk.leavesLoop(b, Code.BREAK_OUTSIDE);
    exprOrNull(b.value());
  }

  private void context(Stmt.Context c) {
    expr(c.receiver());
    walk.inScope(() -> {
      walk.declareReceiver(c);
      block(c.body());
    });
  }

  private void let(Stmt.Let l) {
    if (l.suspend()) {
      walk.suspends(l.span());
    }
    exprOrNull(l.init());
    type(l.type());
    blockOrNull(l.otherwise());
    patterns.resolve(l.pattern(), l.mutable());
  }

  private void whileLoop(Stmt.While w) {
    if (w.suspend()) {
      walk.suspends(w.span());
    }
    walk.inScope(() -> {
      conditions(w.conditions());
      loopBody(w.body());
    });
    blockOrNull(w.otherwise());
  }

  void conditions(List<Clause.Condition> conditions) {
    for (Clause.Condition c : conditions) {
      expr(c.expr());
      if (c.pattern() != null) {
        patterns.resolveInOwnScope(c.pattern(), c.mutable());
      }
    }
  }

  private void forLoop(Stmt.For f) {
    if (f.suspend()) {
      walk.suspends(f.span());
    }
    expr(f.iterable());
    walk.inScope(() -> {
      if (f.index() != null) {
        patterns.resolveInOwnScope(f.index(), true);
      }
      patterns.resolveInOwnScope(f.pattern(), true);
      exprOrNull(f.guard());
      loopBody(f.body());
    });
    blockOrNull(f.otherwise());
  }

  private void with(Stmt.With w) {
    if (w.async()) {
      walk.awaits(w.span());
    }
    BlockInfo alias = BlockInfo.alias(walk.function(), walk.block());
    for (Clause.Resource r : w.resources()) {
      walk.inBlock(alias, () -> expr(r.expr()));
      if (r.alias() != null) {
        declareAlias(alias, r.alias());
      }
    }
    walk.inBlock(alias, () -> statements(w.body()));
  }

  private void declareAlias(BlockInfo alias, Pattern pattern) {
    if (pattern instanceof Pattern.Bind b) {
      walk.result().putDeclared(b, alias.declare(b.name(), true));
    } else {
      walk.inBlock(BlockInfo.nested(walk.function(), alias), () -> patterns.resolve(pattern, true));
    }
  }

  private void tryStmt(Stmt.TryStmt t) {
    block(t.body());
    for (Clause.Catch c : t.catches()) {
      walk.inScope(() -> {
        type(c.type());
        if (c.binding() != null) {
          patterns.resolveInOwnScope(c.binding(), true);
        }
        block(c.body());
      });
    }
    blockOrNull(t.otherwise());
    blockOrNull(t.finallyBlock());
  }
}
