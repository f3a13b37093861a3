// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.syntax.Attribute;
import spl.syntax.Clause;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.TypeRef;

/** Resolves functions and type declarations. */
final class DeclResolver {
  private final Walk walk;
  private final Resolver resolver;

  DeclResolver(Walk walk, Resolver resolver) {
    this.walk = walk;
    this.resolver = resolver;
  }

  void resolve(Decl d) {
    d.attributes().forEach(this::attribute);
    switch (d) {
      case Decl.Fn f -> function(f, null);
      case Decl.TypeDecl t -> type(t);
      case Decl.Enum e -> enumeration(e);
      case Decl.Trait t -> trait(t);
      case Decl.Impl i -> impl(i);
      case Decl.Alias a -> resolver.type(a.target());
      case Decl.FnAlias a -> resolver.expr(a.target());
      case Decl.UnitDecl u -> {
        u.suffixes().forEach(s -> resolver.expr(s.factor()));
        resolver.exprOrNull(u.derived());
        resolver.type(u.base());
      }
      case Decl.Mod m -> resolver.blockOrNull(m.body());
      case Decl.Macro m ->
          walk.result()
              .putFunction(
                  m, walk.inFunction(FunctionScope.Kind.FUNCTION, null, () -> macroBody(m)));
      case Decl.Use u -> {}
      case Decl.Export e -> {}
      case Decl.Ignored i -> {}
    }
  }

  private void attribute(Attribute a) {
    a.arguments().forEach(x -> resolver.expr(x.value()));
    if (a.decorator()) {
      walk.result().putRef(a, walk.lookup(a.name()));
    }
  }

  private void macroBody(Decl.Macro m) {
    new ExprResolver(walk, resolver).params(m.params());
    for (Param p : m.params()) {
      boolean unevaluated = p.type() instanceof TypeRef.Named n && n.name().equals("Expr");
      walk.result()
          .declared(p.pattern())
          .pass(unevaluated ? Variable.Passing.BY_NAME : Variable.Passing.ONCE);
    }
    resolver.block(m.body());
  }

  void function(Decl.Fn f, @Nullable TypeScope type) {
    resolver.type(f.result());
    FunctionScope scope =
        walk.inFunction(FunctionScope.Kind.FUNCTION, type, () -> functionBody(f, type));
    walk.result().putFunction(f, scope);
    if (type != null) {
      if (f.receiver() == Decl.Receiver.MUT_SELF) {
        scope.markMutatesSelf();
      }
      type.addBody(f.name(), scope);
    }
  }

  private void functionBody(Decl.Fn f, @Nullable TypeScope type) {
    if (type != null && f.receiver() != Decl.Receiver.STATIC) {
      walk.declareSelf();
    }
    if (f.kind() == Decl.FnKind.SYNC) {
      walk.function().forbidWaiting(f.name());
    }
    new ExprResolver(walk, resolver).params(f.params());
    TypeRef error = f.errorType();
    if (error != null) {
      resolver.type(error);
    }
    if (f.contracts() != null) {
      contracts(f.contracts());
    }
    resolver.blockOrNull(f.body());
  }

  private void contracts(Decl.Contracts c) {
    List<Expr.Call> old = new ArrayList<>();
    walk.collectOld(old);
    contractParts(c);
    walk.collectOld(null);
    walk.result().putOld(c, old);
  }

  private void contractParts(Decl.Contracts c) {
    contractLines(c.requires());
    contractLines(c.invariants());
    resultLines(c.resultName() == null ? "result" : c.resultName(), c.ensures());
    resultLines(c.errorName() == null ? "error" : c.errorName(), c.errorEnsures());
  }

  private void resultLines(String name, List<Clause.Contract> lines) {
    if (!lines.isEmpty()) {
      walk.inScope(() -> {
        walk.declare(lines, name, false);
        contractLines(lines);
      });
    }
  }

  private void contractLines(List<Clause.Contract> lines) {
    for (Clause.Contract line : lines) {
      resolver.expr(line.condition());
      resolver.exprOrNull(line.message());
    }
  }

  private void type(Decl.TypeDecl t) {
    TypeScope scope = walk.findType(t.name());
    fields(t.fields());
    t.mixins().forEach(resolver::type);
    resolver.type(t.base());
    members(t.members(), scope);
    if (!t.invariants().isEmpty()) {
      walk.result()
          .putFunction(
              t,
              walk.inFunction(
                  FunctionScope.Kind.FUNCTION,
                  scope,
                  () -> {
                    walk.declareSelf();
                    contractLines(t.invariants());
                  }));
    }
  }

  private void fields(List<Decl.Field> fields) {
    for (Decl.Field f : fields) {
      resolver.type(f.type());
      Expr value = f.defaultValue();
      if (value != null) {
        FunctionScope scope =
            walk.inFunction(FunctionScope.Kind.LAMBDA, null, () -> resolver.expr(value));
        walk.result().putFunction(f, scope);
      }
    }
  }

  private void members(List<Decl> members, @Nullable TypeScope scope) {
    for (Decl m : members) {
      switch (m) {
        case Decl.Fn f -> function(f, scope);
        case Decl.FnAlias a -> {}
        case Decl.Impl i -> {
          i.attributes();
          impl(i);
        }
        default -> resolve(m);
      }
    }
    if (scope != null) {
      scope.propagateMutation();
    }
  }

  private void enumeration(Decl.Enum e) {
    for (Decl.Variant v : e.variants()) {
      resolver.exprOrNull(v.discriminant());
      if (e.union()) {
        walk.result().putRef(v, walk.lookup(v.name()));
      }
    }
    fields(e.constants());
    members(e.members(), walk.findType(e.name()));
  }

  private void trait(Decl.Trait t) {
    t.supertraits().forEach(resolver::type);
    fields(t.constants());
    members(t.members(), walk.findType(t.name()));
  }

  private void impl(Decl.Impl i) {
    resolver.type(i.trait());
    resolver.type(i.target());
    fields(i.constants());
    members(i.members(), implScope(i.target()));
  }

  private TypeScope implScope(TypeRef target) {
    String name = Hoister.baseName(target);
    TypeScope known = walk.findType(name);
    return known != null ? known : new TypeScope(name, false);
  }
}
