// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;
import spl.syntax.TypeRef;

/** Declares the names of a block that are visible before their textual position. */
final class Hoister {
  private final Walk walk;

  Hoister(Walk walk) {
    this.walk = walk;
  }

  void hoist(List<Stmt> body, boolean moduleLevel) {
    for (Stmt s : body) {
      if (s instanceof Decl d) {
        hoistDecl(d);
      } else if (moduleLevel) {
        hoistBinding(s);
      }
    }
    for (Stmt s : body) {
      if (s instanceof Decl.Impl i) {
        hoistImpl(i);
      }
    }
  }

  private void hoistBinding(Stmt s) {
    if (s instanceof Stmt.Let l) {
      predeclare(l.pattern(), l.mutable());
    } else if (s instanceof Stmt.Assign a && a.op() == null) {
      predeclareTarget(a, a.target());
    } else if (s instanceof Stmt.With w) {
      w.body().body().forEach(this::hoistBinding);
    }
  }

  private void predeclareTarget(Stmt.Assign a, Expr target) {
    if (target instanceof Expr.Name n && walk.block().find(n.name()) == null) {
      walk.declare(a, n.name(), !isConstantName(n.name())).asData();
    } else if (target instanceof Expr.TupleLit t) {
      t.elements().forEach(e -> predeclareTarget(a, e));
    }
  }

  private void predeclare(Pattern pattern, boolean mutable) {
    switch (pattern) {
      case Pattern.Bind b -> walk.block().target().declare(b.name(), mutable).asData();
      case Pattern.As a -> {
        predeclare(a.pattern(), mutable);
        walk.block().target().declare(a.name(), mutable).asData();
      }
      case Pattern.Rest r -> {
        if (r.name() != null) {
          walk.block().target().declare(r.name(), mutable).asData();
        }
      }
      case Pattern.Tuple t -> t.elements().forEach(p -> predeclare(p, mutable));
      case Pattern.Array a -> a.elements().forEach(p -> predeclare(p, mutable));
      case Pattern.Dict d -> d.entries().forEach(f -> predeclare(f.pattern(), mutable));
      case Pattern.Constructor c -> c.fields().forEach(f -> predeclare(f.pattern(), mutable));
      case Pattern.Typed t -> predeclare(t.pattern(), mutable);
      default -> {}
    }
  }

  /** ALL_CAPS names become constants when assigned without declaration. */
  static boolean isConstantName(String name) {
    return name.length() > 1
        && name.equals(name.toUpperCase(java.util.Locale.ROOT))
        && Character.isUpperCase(name.charAt(0));
  }

  private void hoistDecl(Decl d) {
    switch (d) {
      case Decl.Fn f -> walk.declare(f, f.name(), true).asFunction();
      case Decl.TypeDecl t -> {
        walk.declare(t, t.name(), false);
        walk.block().types().put(t.name(), typeScope(t));
      }
      case Decl.Enum e -> {
        walk.declare(e, e.name(), false);
        TypeScope scope = new TypeScope(e.name(), true);
        addMembers(scope, e.members());
        if (!e.union()) {
          e.variants().forEach(v -> scope.addVariant(v.name()));
        }
        walk.block().types().put(e.name(), scope);
      }
      case Decl.Trait t -> {
        walk.declare(t, t.name(), false);
        walk.block().types().put(t.name(), traitScope(t));
      }
      case Decl.Alias a -> walk.declare(a, a.name(), false);
      case Decl.FnAlias a -> walk.declare(a, a.name(), true).asFunction();
      case Decl.UnitDecl u -> walk.declare(u, u.name(), false);
      case Decl.Macro m -> walk.declare(m, m.name(), false);
      case Decl.Mod m -> walk.declare(m, m.path().getLast(), false);
      case Decl.Use u -> hoistUse(u);
      case Decl.Impl i -> {}
      case Decl.Export e -> {}
      case Decl.Ignored i -> {}
    }
  }

  private static TypeScope traitScope(Decl.Trait t) {
    TypeScope scope = new TypeScope(t.name(), false).asTrait();
    if (!t.supertraits().isEmpty()) {
      scope.asMixed();
    }
    addMembers(scope, t.members());
    return scope;
  }

  private void hoistUse(Decl.Use u) {
    if (u.alias() != null) {
      walk.declare(u, u.alias(), true);
    } else if (u.items().isEmpty() && !u.path().isEmpty()) {
      walk.declare(u, u.path().getLast(), true);
    }
    for (Decl.ImportItem item : u.items()) {
      if (!item.name().equals("*")) {
        walk.declare(item, item.alias() == null ? item.name() : item.alias(), true);
      }
    }
  }

  private static TypeScope typeScope(Decl.TypeDecl t) {
    boolean complete = t.mixins().isEmpty() && t.base() == null && t.kind() != Decl.TypeKind.MIXIN;
    TypeScope scope = new TypeScope(t.name(), complete);
    if (!complete) {
      scope.asMixed();
    }
    for (Decl.Field f : t.fields()) {
      if (!f.constant()) {
        scope.addField(f.name());
      }
    }
    addMembers(scope, t.members());
    if (!t.invariants().isEmpty()) {
      scope.withInvariant();
    }
    if (t.kind() == Decl.TypeKind.ACTOR) {
      scope.addMethod("reply");
      scope.addMethod("stop");
      t.members().forEach(m -> addMessage(scope, m));
    }
    return scope;
  }

  /** A handler with a capital name is also the name of the message it handles. */
  private static void addMessage(TypeScope scope, Decl member) {
    if (member instanceof Decl.Fn f && Character.isUpperCase(f.name().charAt(0))) {
      scope.addVariant(f.name());
    }
  }

  private static void addMembers(TypeScope scope, List<Decl> members) {
    for (Decl m : members) {
      if (m instanceof Decl.Fn f && f.receiver() != Decl.Receiver.STATIC) {
        scope.addMethod(f.name());
      }
    }
  }

  private void hoistImpl(Decl.Impl i) {
    TypeScope scope = walk.findType(baseName(i.target()));
    if (scope != null) {
      addMembers(scope, i.members());
    }
  }

  /** The name under which a type is declared; empty for structural types. */
  static String baseName(@Nullable TypeRef type) {
    return switch (type) {
      case TypeRef.Named n -> n.name();
      case TypeRef.Applied a -> a.base().name();
      case TypeRef.Reference r -> baseName(r.target());
      case TypeRef.Dynamic d -> baseName(d.target());
      case null, default -> "";
    };
  }
}
