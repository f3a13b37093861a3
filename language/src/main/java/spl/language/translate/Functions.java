// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.RootCallTarget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.analysis.FunctionScope;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.AsyncFunctionRootNode;
import spl.language.nodes.async.GeneratorFunctionRootNode;
import spl.language.nodes.call.FunctionBodyNode;
import spl.language.nodes.call.FunctionRootNode;
import spl.language.nodes.call.MakeFunctionNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.local.ShareNode;
import spl.language.nodes.pattern.BindPatternNode;
import spl.language.nodes.pattern.DestructureNode;
import spl.language.values.FunctionInfo;
import spl.language.values.FunctionInfo.Parameter;
import spl.language.values.FunctionInfo.Trait;
import spl.source.Span;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.Pattern;
import spl.syntax.TypeRef;

/** Translates functions and lambdas; their code is made when they are first called. */
final class Functions {
  private final FunctionTranslator f;

  Functions(FunctionTranslator f) {
    this.f = f;
  }

  /** A closure over a lambda. */
  SplNode lambda(Expr.Lambda l) {
    FunctionScope scope = f.resolution().function(l);
    Set<Trait> traits = EnumSet.of(Trait.LAMBDA);
    if (l.grouped()) {
      traits.add(Trait.GROUPED);
    }
    addKind(traits, l.async(), scope);
    FunctionInfo info = new FunctionInfo("<lambda>", parameters(l.params()), traits);
    Body body =
        new Body(scope, l.params(), false, t -> t.block(l.body()), null, l.span(), f.typeName());
    link(info, body);
    MakeFunctionNode closure = closure(info, scope, l.move());
    if (scope.moved().isEmpty()) {
      return closure;
    }
    List<SplNode> nodes = new ArrayList<>();
    scope.moved().forEach((global, copy) -> nodes.add(moved(global, copy)));
    nodes.add(closure);
    return BlockNode.create(nodes.toArray(new SplNode[0]));
  }

  /** Takes the value of a module's variable for a lambda that captures values. */
  private SplNode moved(Variable global, Variable copy) {
    return new DestructureNode(
        new BindPatternNode(f.names().store(copy, true)), ShareNode.of(f.names().read(global)));
  }

  /**
   * A closure over a declared function.
   *
   * @param typeName the type it is a member of, or null
   */
  MakeFunctionNode function(Decl.Fn fn, @Nullable String typeName) {
    FunctionScope scope = f.resolution().function(fn);
    boolean method = isMethod(fn, scope, typeName);
    List<Parameter> params = new ArrayList<>();
    if (method) {
      params.add(new Parameter("self", false, false, false));
    }
    params.addAll(parameters(fn.params()));
    Set<Trait> traits = traits(fn, scope, method);
    if (typeName != null) {
      traits.add(Trait.MEMBER);
    }
    FunctionInfo info = new FunctionInfo(fn.name(), params, traits);
    link(
        info,
        new Body(
            scope,
            fn.params(),
            method,
            t -> {
              t.setErrorType(fn.errorType());
              return ContractChecks.wrap(t, fn);
            },
            fn.result(),
            fn.span(),
            typeName));
    return closure(info, scope, false);
  }

  /** A macro: a function whose arguments come unevaluated. */
  MakeFunctionNode macro(Decl.Macro m) {
    FunctionScope scope = f.resolution().function(m);
    FunctionInfo info = new FunctionInfo(m.name(), parameters(m.params()), EnumSet.of(Trait.MACRO));
    link(info, new Body(scope, m.params(), false, t -> t.block(m.body()), null, m.span(), null));
    return closure(info, scope, false);
  }

  /** Whether a member takes its receiver: it says so, uses it, or overrides a trait's method. */
  private static boolean isMethod(Decl.Fn fn, FunctionScope scope, @Nullable String typeName) {
    if (typeName == null || fn.receiver() == Decl.Receiver.STATIC) {
      return false;
    }
    return fn.receiver() != Decl.Receiver.IMPLICIT
        || scope.usesSelf()
        || scope.maybeSelf()
        || fn.body() == null;
  }

  /** Whether a member can be called without a receiver although it may look at one. */
  private static boolean mayBeStatic(Decl.Fn fn, FunctionScope scope) {
    return fn.receiver() == Decl.Receiver.IMPLICIT && scope.maybeSelf() && !scope.usesSelf();
  }

  private static Set<Trait> traits(Decl.Fn fn, FunctionScope scope, boolean method) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (method) {
      traits.add(Trait.METHOD);
      if (mayBeStatic(fn, scope)) {
        traits.add(Trait.MAY_BE_STATIC);
      }
      if (scope.mutatesSelf()) {
        traits.add(Trait.MUTATES_SELF);
      }
    }
    if (fn.receiver() == Decl.Receiver.STATIC) {
      traits.add(Trait.STATIC);
    }
    if (fn.kind() == Decl.FnKind.GETTER) {
      traits.add(Trait.GETTER);
    }
    if (fn.kind() == Decl.FnKind.SETTER) {
      traits.add(Trait.SETTER);
    }
    addKind(traits, fn.kind() == Decl.FnKind.ASYNC, scope);
    if (fn.kind() == Decl.FnKind.GEN) {
      traits.add(Trait.GENERATOR);
    }
    return traits;
  }

  private static void addKind(Set<Trait> traits, boolean async, FunctionScope scope) {
    if (scope.generator()) {
      traits.add(Trait.GENERATOR);
    } else if (async || scope.suspends()) {
      traits.add(Trait.ASYNC);
    }
  }

  /** A function of no arguments that computes an expression, such as a field's default. */
  MakeFunctionNode thunk(Object node, Expr e) {
    FunctionScope scope = f.resolution().function(node);
    FunctionInfo info = new FunctionInfo("<default>", List.of(), Set.of(Trait.LAMBDA, Trait.THUNK));
    link(info, new Body(scope, List.of(), false, t -> t.stored(e), null, e.span(), f.typeName()));
    return closure(info, scope, false);
  }

  /** The invariant of a type: a method that raises when it does not hold. */
  MakeFunctionNode invariant(Decl.TypeDecl type) {
    FunctionScope scope = f.resolution().function(type);
    FunctionInfo info =
        new FunctionInfo(
            "<invariant>",
            List.of(new Parameter("self", false, false, false)),
            Set.of(Trait.METHOD));
    link(
        info,
        new Body(
            scope,
            List.of(),
            true,
            t -> ContractChecks.invariant(t, type),
            null,
            type.span(),
            type.name()));
    return closure(info, scope, false);
  }

  private static List<Parameter> parameters(List<Param> params) {
    List<Parameter> result = new ArrayList<>();
    for (Param p : params) {
      result.add(new Parameter(p.name(), p.defaultValue() != null, p.variadic(), isAliasing(p)));
    }
    return result;
  }

  private static boolean isAliasing(Param p) {
    return p.mutable() && p.pattern() instanceof Pattern.Bind;
  }

  private MakeFunctionNode closure(FunctionInfo info, FunctionScope scope, boolean move) {
    List<Variable> captures = scope.captures();
    int[] sources = new int[captures.size()];
    for (int i = 0; i < sources.length; i++) {
      Variable v = captures.get(i);
      sources[i] = v.owner() == f.scope() ? v.slot() : -1 - f.scope().captures().indexOf(v);
    }
    return new MakeFunctionNode(info, sources, move);
  }

  private void link(FunctionInfo info, Body body) {
    SourceUnit unit = f.unit();
    info.setCode(() -> code(unit, info, body));
  }

  private static RootCallTarget code(SourceUnit unit, FunctionInfo info, Body body) {
    RootCallTarget plain =
        FunctionTranslator.orTooDeep(
            () -> content(unit, body),
            content ->
                new FunctionRootNode(
                        unit.language(),
                        SourceUnit.frame(body.scope()),
                        new FunctionRootNode.Code(info.name(), unit.section(body.span())),
                        FunctionTranslator.at(content, body.span()))
                    .getCallTarget());
    if (info.is(Trait.GENERATOR)) {
      return new GeneratorFunctionRootNode(unit.language(), info, plain).getCallTarget();
    }
    return info.is(Trait.ASYNC)
        ? new AsyncFunctionRootNode(unit.language(), info, plain).getCallTarget()
        : plain;
  }

  private static SplNode content(SourceUnit unit, Body body) {
    FunctionTranslator translator = new FunctionTranslator(unit, body.scope(), body.typeName());
    List<SplNode> prologue = new Prologue(translator).bind(body.params(), body.method());
    SplNode content = FunctionTranslator.at(body.maker().make(translator), body.span());
    return new FunctionBodyNode(
        prologue.toArray(new SplNode[0]), content, TypeNames.isUnit(body.result()));
  }

  /** Makes the content of a body once its translator exists. */
  @FunctionalInterface
  interface Maker {
    SplNode make(FunctionTranslator translator);
  }

  /**
   * What the code of a function is made from.
   *
   * @param method whether the receiver is its first parameter
   * @param typeName the type whose method contains it, or null
   */
  private record Body(
      FunctionScope scope,
      List<Param> params,
      boolean method,
      Maker maker,
      @Nullable TypeRef result,
      Span span,
      @Nullable String typeName) {}
}
