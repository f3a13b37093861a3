// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import spl.syntax.Expr;

/** Records which places the code of a function may mutate. */
final class Mutations {
  private final Walk walk;

  Mutations(Walk walk) {
    this.walk = walk;
  }

  /** An argument place may be aliased by a {@code mut} parameter: its root then is mutated. */
  void aliasable(Expr e) {
    if (e instanceof Expr.Name n && walk.result().ref(n) instanceof Ref.SelfField) {
      FunctionScope method = walk.enclosingMethod();
      if (method != null) {
        method.markMutatesSelf();
      }
    }
  }

  /** Records that a method call or element assignment may mutate the root of a place. */
  void mutates(Expr place, String method) {
    if (PureMethods.contains(method)) {
      return;
    }
    Expr root = place;
    boolean direct = true;
    while (true) {
      switch (root) {
        case Expr.Member m -> root = m.receiver();
        case Expr.Index i -> root = i.receiver();
        case Expr.Slice s -> root = s.receiver();
        case Expr.TupleField t -> root = t.receiver();
        case Expr.Name n -> {
          mutatesRoot(walk.result().ref(n), direct ? method : "");
          return;
        }
        default -> {
          return;
        }
      }
      direct = false;
    }
  }

  private void mutatesRoot(Ref ref, String method) {
    switch (ref) {
      case Ref.Local l -> mutatesVariable(l.variable(), method);
      case Ref.Captured c -> mutatesVariable(c.variable(), method);
      case Ref.Global g -> g.variable().mutateInPlace();
      case Ref.SelfField f -> markSelf();
      case Ref.SelfMethod m -> {}
      case Ref.Variant v -> {}
      case Ref.FieldOrLocal f -> {
        markSelf();
        mutatesRoot(f.local(), method);
      }
      case Ref.Free f -> {
        if (f.self() != null) {
          markSelf();
        }
      }
    }
  }

  private void mutatesVariable(Variable v, String method) {
    v.mutateInPlace();
    if (v.name().equals("self")) {
      if (method.isEmpty()) {
        markSelf();
      } else {
        noteSelfCall(method);
      }
    }
  }

  void noteSelfCall(String method) {
    FunctionScope f = walk.enclosingMethod();
    if (f != null) {
      f.selfCalls().add(method);
    }
  }

  void markSelf() {
    FunctionScope f = walk.enclosingMethod();
    if (f != null) {
      f.markMutatesSelf();
    }
  }
}
