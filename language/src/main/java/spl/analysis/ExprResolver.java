// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.syntax.Arg;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.Stmt;

/** Resolves the names of expressions. */
final class ExprResolver {
  /** Built-in calls with an exclamation mark. */
  private static final Set<String> BANG_CALLS =
      Set.of(
          ("println print eprintln eprint format assert assert_eq "
                  + "assert_ne panic vec dbg todo unreachable check")
              .split(" "));

  private final Walk walk;
  private final Resolver resolver;
  private final Mutations mutations;
  private final AssignResolver assignments;

  ExprResolver(Walk walk, Resolver resolver) {
    this.walk = walk;
    this.resolver = resolver;
    this.mutations = new Mutations(walk);
    this.assignments = new AssignResolver(walk, this, mutations);
  }

  void assign(Stmt.Assign a) {
    assignments.resolve(a);
  }

  void resolve(Expr e) {
    switch (e) {
      case Expr.Name n -> name(n);
      case Expr.Call c -> call(c);
      case Expr.Lambda l -> lambda(l);
      case Expr.RefMut r -> mutated(r.place());
      case Expr.Arrow a -> arrow(a);
      case Expr.If i -> ifExpr(i);
      case Expr.Match m -> match(m);
      case Expr.Receive r -> receive(r);
      case Expr.ArrayComp c -> comprehension(c.clauses(), List.of(c.element()));
      case Expr.DictComp c -> comprehension(c.clauses(), List.of(c.key(), c.value()));
      case Expr.DictLit d -> dict(d);
      case Expr.Yield y -> {
        walk.yields(y.span());
        resolver.exprOrNull(y.value());
      }
      case Expr.Logical l -> logical(l);
      case Expr.StmtExpr s -> resolver.stmt(s.stmt());
      case Expr.Jump j -> resolver.stmt(j.stmt());
      case Expr.Cast c -> cast(c);
      case Expr.TypeApply t -> {
        resolve(t.target());
        t.arguments().forEach(resolver::type);
      }
      default -> children(e);
    }
  }

  private void children(Expr e) {
    switch (e) {
      case Expr.Interpolation i -> i.pieces().forEach(this::piece);
      case Expr.TupleLit t -> t.elements().forEach(this::resolve);
      case Expr.ArrayLit a -> a.elements().forEach(this::resolve);
      case Expr.SetLit s -> s.elements().forEach(this::resolve);
      case Expr.ArrayRepeat r -> both(r.value(), r.count());
      case Expr.Spread s -> resolve(s.value());
      case Expr.StructLit s -> structLiteral(s);
      case Expr.Unary u -> resolve(u.operand());
      case Expr.Binary b -> binary(b);
      case Expr.Chain c -> c.operands().forEach(this::resolve);
      case Expr.Is i -> both(i.value(), i.target());
      case Expr.Range r -> bounds(r.from(), r.to(), r.step());
      case Expr.Member m -> resolve(m.receiver());
      case Expr.TupleField t -> resolve(t.receiver());
      case Expr.Index i -> both(i.receiver(), i.index());
      case Expr.Slice s -> slice(s);
      case Expr.Try t -> resolve(t.value());
      case Expr.Exists x -> resolve(x.value());
      case Expr.Coalesce c -> both(c.value(), c.fallback());
      case Expr.Unwrap u -> both(u.value(), u.fallback().value());
      case Expr.Await a -> await(a);
      case Expr.Spawn s -> resolve(s.value());
      case Expr.Send s -> both(s.channel(), s.value());
      case Expr.MacroCall m -> macro(m);
      default -> literal(e);
    }
  }

  private void literal(Expr e) {
    switch (e) {
      case Expr.UnitOf u -> {
        resolve(u.value());
        suffix(u, u.suffix());
      }
      case Expr.TextLit t -> suffix(t, t.suffix());
      case Expr.IntLit i -> suffix(i, i.suffix());
      case Expr.FloatLit d -> suffix(d, d.suffix());
      default -> {}
    }
  }

  private void suffix(Expr e, @Nullable String suffix) {
    Ref local = suffix == null ? null : walk.localSuffix(Suffix.bare(suffix));
    if (local != null) {
      walk.result().putRef(e, local);
    }
  }

  void mutated(Expr place) {
    resolve(place);
    mutations.mutates(place, "");
  }

  private void logical(Expr.Logical l) {
    if (l.suspend()) {
      walk.suspends(l.span());
    }
    both(l.left(), l.right());
  }

  private void await(Expr.Await a) {
    walk.awaits(a.span());
    resolve(a.value());
  }

  private void cast(Expr.Cast c) {
    resolve(c.value());
    resolver.type(c.type());
    if (c.fallback() != null) {
      resolve(c.fallback().value());
    }
  }

  private void structLiteral(Expr.StructLit s) {
    resolve(s.type());
    arguments(s.fields());
  }

  private void slice(Expr.Slice s) {
    resolve(s.receiver());
    bounds(s.from(), s.to(), s.step());
  }

  private void bounds(@Nullable Expr from, @Nullable Expr to, @Nullable Expr step) {
    resolver.exprOrNull(from);
    resolver.exprOrNull(to);
    resolver.exprOrNull(step);
  }

  private void piece(Clause.Piece piece) {
    if (piece instanceof Clause.Hole h) {
      resolve(h.expr());
    }
  }

  /** Walks left-leaning operator chains without recursion, so that long ones are no problem. */
  private void binary(Expr.Binary b) {
    Expr left = b;
    java.util.ArrayDeque<Expr> rights = new java.util.ArrayDeque<>();
    while (left instanceof Expr.Binary inner) {
      rights.push(inner.right());
      left = inner.left();
    }
    resolve(left);
    rights.forEach(this::resolve);
  }

  private void both(Expr a, Expr b) {
    resolve(a);
    resolve(b);
  }

  private void name(Expr.Name n) {
    if (n.name().equals("self")) {
      FunctionScope method = walk.enclosingMethod();
      if (method != null) {
        method.markUsesSelf();
      }
    }
    Ref ref = walk.lookup(n.name());
    Ref variant = ref instanceof Ref.Free ? walk.localVariant(n.name()) : null;
    walk.result().putRef(n, variant == null ? ref : variant);
  }

  private void call(Expr.Call c) {
    resolve(c.callee());
    if (c.callee() instanceof Expr.Name n && walk.result().ref(n) instanceof Ref.Free free) {
      if (free.name().equals("old")) {
        walk.keepsOld(c);
      }
      walk.result().putReceivers(c, walk.receivers());
      if (isTask(c, free.name())) {
        task(c);
        return;
      }
    }
    arguments(c.arguments());
    if (c.callee() instanceof Expr.Member m) {
      mutations.mutates(m.receiver(), m.name());
      methodForm(m);
    } else if (c.callee() instanceof Expr.Name n
        && walk.result().ref(n) instanceof Ref.SelfMethod s) {
      mutations.noteSelfCall(s.name());
    }
    for (Arg a : c.arguments()) {
      if (a.kind() == Arg.Kind.POSITIONAL) {
        mutations.aliasable(a.value());
      }
    }
  }

  /** {@code x.name(...)} may call a function of an enclosing function. */
  private void methodForm(Expr.Member m) {
    Ref function = walk.localFunction(m.name());
    if (function != null) {
      walk.result().putRef(m, function);
    }
  }

  /** {@code future(e)} and {@code async(e)} evaluate e later, in a task. */
  private static boolean isTask(Expr.Call c, String name) {
    return (name.equals("future") || name.equals("async"))
        && c.arguments().size() == 1
        && c.arguments().getFirst().kind() == Arg.Kind.POSITIONAL
        && !(c.arguments().getFirst().value() instanceof Expr.Lambda);
  }

  private void task(Expr.Call c) {
    Expr body = c.arguments().getFirst().value();
    walk.result()
        .putFunction(c, walk.inFunction(FunctionScope.Kind.LAMBDA, null, () -> resolve(body)));
  }

  /** The arguments of a macro of the program are functions that evaluate them. */
  private void macro(Expr.MacroCall m) {
    Ref ref = walk.lookup(m.name());
    if (ref instanceof Ref.Free && BANG_CALLS.contains(m.name())) {
      arguments(m.arguments());
      return;
    }
    walk.result().putRef(m, ref);
    for (Arg a : m.arguments()) {
      walk.result()
          .putFunction(
              a, walk.inFunction(FunctionScope.Kind.LAMBDA, null, () -> resolve(a.value())));
    }
  }

  private void arguments(List<Arg> args) {
    args.forEach(a -> resolve(a.value()));
  }

  private void arrow(Expr.Arrow a) {
    mutated(a.receiver());
    if (a.arguments() != null) {
      arguments(a.arguments());
    }
  }

  private void lambda(Expr.Lambda l) {
    FunctionScope scope =
        walk.inFunction(
            FunctionScope.Kind.LAMBDA,
            null,
            () -> {
              if (l.move()) {
                walk.function().markMoves();
              }
              params(l.params());
              resolver.block(l.body());
            });
    walk.result().putFunction(l, scope);
  }

  /** Declares parameters; defaults see the earlier ones. */
  void params(List<Param> params) {
    for (Param p : params) {
      resolver.exprOrNull(p.defaultValue());
      resolver.type(p.type());
      if (p.pattern() instanceof spl.syntax.Pattern.Bind b) {
        Variable v = walk.declare(b, b.name(), true).asParameter();
        if (p.mutable()) {
          v.capture();
        }
      } else {
        resolver.patterns().resolve(p.pattern(), true);
      }
    }
  }

  private void ifExpr(Expr.If i) {
    for (Clause.Branch b : i.branches()) {
      if (b.suspend()) {
        walk.suspends(b.span());
      }
      walk.inScope(() -> {
        resolver.conditions(b.conditions());
        resolver.block(b.body());
      });
    }
    resolver.blockOrNull(i.otherwise());
  }

  private void match(Expr.Match m) {
    if (m.suspend()) {
      walk.suspends(m.span());
    }
    resolve(m.subject());
    arms(m.arms());
  }

  private void receive(Expr.Receive r) {
    resolver.exprOrNull(r.limit());
    arms(r.arms());
    resolver.blockOrNull(r.late());
  }

  private void arms(List<Clause.Arm> arms) {
    for (Clause.Arm a : arms) {
      walk.inScope(() -> {
        resolver.patterns().resolveInOwnScope(a.pattern(), true);
        resolver.exprOrNull(a.guard());
        resolver.block(a.body());
      });
    }
  }

  private void comprehension(List<Clause> clauses, List<Expr> results) {
    walk.inScope(() -> {
      for (Clause c : clauses) {
        switch (c) {
          case Clause.ForIn f -> {
            resolve(f.iterable());
            resolver.patterns().resolve(f.pattern(), true);
          }
          case Clause.Filter f -> resolve(f.condition());
          default -> throw new IllegalStateException("clause of a comprehension");
        }
      }
      results.forEach(this::resolve);
    });
  }

  private void dict(Expr.DictLit d) {
    for (Clause c : d.entries()) {
      switch (c) {
        case Clause.Entry e -> both(e.key(), e.value());
        case Clause.EntrySpread s -> resolve(s.dict());
        default -> throw new IllegalStateException("entry of a dict");
      }
    }
  }
}
