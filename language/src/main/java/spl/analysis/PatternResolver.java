// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import spl.syntax.Pattern;

/** Declares what patterns bind and resolves the names they mention. */
final class PatternResolver {
  private final Walk walk;
  private final Resolver resolver;

  PatternResolver(Walk walk, Resolver resolver) {
    this.walk = walk;
    this.resolver = resolver;
  }

  /** Resolves a pattern whose names are declared with the given mutability. */
  void resolve(Pattern pattern, boolean mutable) {
    switch (pattern) {
      case Pattern.Bind b -> declareOnce(b, b.name(), mutable || b.mutable());
      case Pattern.Rest r -> rest(r, mutable);
      case Pattern.As a -> {
        resolve(a.pattern(), mutable);
        declareOnce(a, a.name(), mutable);
      }
      case Pattern.Literal l -> resolver.expr(l.value());
      case Pattern.Range r -> {
        resolver.exprOrNull(r.from());
        resolver.exprOrNull(r.to());
      }
      case Pattern.Path p -> walk.result().putRef(p, walk.lookup(p.path().getFirst()));
      case Pattern.Constructor c -> {
        walk.result().putRef(c, walk.lookup(c.path().getFirst()));
        c.fields().forEach(f -> resolve(f.pattern(), mutable));
      }
      case Pattern.Tuple t -> t.elements().forEach(p -> resolve(p, mutable));
      case Pattern.Array a -> a.elements().forEach(p -> resolve(p, mutable));
      case Pattern.Dict d -> d.entries().forEach(f -> resolve(f.pattern(), mutable));
      case Pattern.Or o -> o.alternatives().forEach(p -> resolve(p, mutable));
      case Pattern.Typed t -> {
        resolve(t.pattern(), mutable);
        resolver.type(t.type());
      }
      case Pattern.Wildcard w -> {}
      case Pattern.Bad b -> {}
    }
  }

  private void rest(Pattern.Rest r, boolean mutable) {
    if (r.name() != null) {
      declareOnce(r, r.name(), mutable);
    }
  }

  /** Alternatives of one pattern bind the same variable. */
  private void declareOnce(Object node, String name, boolean mutable) {
    Variable known = walk.block().find(name);
    if (known != null && !known.global() && known.owner() == walk.function() && inPattern) {
      walk.result().putDeclared(node, known);
    } else {
      walk.declare(node, name, mutable);
    }
  }

  private boolean inPattern;

  /** Resolves a pattern with a scope of its own, where equal names mean one variable. */
  void resolveInOwnScope(Pattern pattern, boolean mutable) {
    boolean saved = inPattern;
    inPattern = true;
    try {
      resolve(pattern, mutable);
    } finally {
      inPattern = saved;
    }
  }
}
