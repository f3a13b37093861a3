// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Stmt;

/** The state of one analysis: where the walk stands and what it has found. */
final class Walk {
  private static final String RECEIVER = "<receiver";

  private final Resolution result;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private @Nullable List<Expr.Call> old;
  private FunctionScope function;
  private BlockInfo block;

  Walk(Module module) {
    this.function = new FunctionScope(FunctionScope.Kind.MODULE, null, null);
    this.block = BlockInfo.module(function);
    this.result = new Resolution(module, function);
    result.putFunction(module, function);
    result.putBlock(module, block);
  }

  Resolution result() {
    return result;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  FunctionScope function() {
    return function;
  }

  BlockInfo block() {
    return block;
  }

  /** Notes a suspending form: it makes its function async, which a {@code sync fn} cannot be. */
  void suspends(Span span) {
    function.markSuspends();
    awaits(span);
  }

  /** Notes that the current function may wait. */
  void awaits(Span span) {
    String name = function.syncName();
    if (name != null) {
      diagnostics.add(
          Diagnostic.of(Code.AWAIT_OUTSIDE, span, name)
              .label("waits here")
              .note("`" + name + "` is declared `sync fn`: its callers count on it never waiting")
              .help("write `fn " + name + "` or `async fn " + name + "`, without `sync`")
              .build());
    }
  }

  /** Notes a {@code yield}: it makes its function a generator, which a module cannot be. */
  void yields(Span span) {
    if (function.kind() == FunctionScope.Kind.MODULE) {
      diagnostics.add(
          Diagnostic.of(Code.YIELD_OUTSIDE, span).label("no function around it").build());
    } else {
      function.markGenerator();
    }
  }

  /** Notes a statement that needs a loop around it, in the same function. */
  void leavesLoop(Stmt s, Code code) {
    if (!function.inLoop()) {
      diagnostics.add(Diagnostic.of(code, s.span()).label("no loop around it").build());
    }
  }

  /** While a contract is resolved, collects the values it wants from before the call. */
  void collectOld(@Nullable List<Expr.Call> calls) {
    old = calls;
  }

  /** Notes {@code old(e)} in a contract. */
  void keepsOld(Expr.Call call) {
    if (old != null && call.arguments().size() == 1) {
      old.add(call);
    }
  }

  /** Runs an action inside a fresh scope of the current function. */
  BlockInfo inScope(Runnable action) {
    return inBlock(BlockInfo.nested(function, block), action);
  }

  /** Runs an action with a scope as the innermost one. */
  BlockInfo inBlock(BlockInfo scope, Runnable action) {
    BlockInfo saved = block;
    block = scope;
    try {
      action.run();
    } finally {
      block = saved;
    }
    return scope;
  }

  /** Runs an action inside a new function. */
  FunctionScope inFunction(FunctionScope.Kind kind, @Nullable TypeScope type, Runnable action) {
    FunctionScope saved = function;
    function = new FunctionScope(kind, saved, type);
    try {
      inBlock(BlockInfo.nested(function, block), action);
      return function;
    } finally {
      function = saved;
    }
  }

  /** Declares a name in the innermost scope and ties it to a node. */
  Variable declare(Object node, String name, boolean mutable) {
    Variable v = block.target().declare(name, mutable);
    result.putDeclared(node, v);
    return v;
  }

  /** Declares the receiver of the current function. */
  void declareSelf() {
    function.setSelf(block.declare("self", true).asParameter());
  }

  /** Declares the receiver of a {@code context} block under a name no program can write. */
  void declareReceiver(Object node) {
    declare(node, RECEIVER + receivers().size(), true);
  }

  /** The receivers of the enclosing {@code context} blocks, the innermost first. */
  List<Ref> receivers() {
    List<Ref> found = new ArrayList<>();
    for (BlockInfo b = block; b != null; b = b.outer()) {
      for (Variable v : b.variables()) {
        if (v.name().startsWith(RECEIVER)) {
          found.add(frameRef(v));
        }
      }
    }
    return found;
  }

  /** The type of a name as far as enclosing scopes know it. */
  @Nullable TypeScope findType(String name) {
    for (BlockInfo b = block; b != null; b = b.outer()) {
      TypeScope t = b.types().get(name);
      if (t != null) {
        return t;
      }
    }
    return null;
  }

  /** Decides what a name stands for. */
  Ref lookup(String name) {
    return name.equals("Self") ? selfType() : find(name);
  }

  /** {@code Self}: the type around a member; in a trait the type of the receiver. */
  private Ref selfType() {
    FunctionScope f = function;
    while (f.type() == null && f.parent() != null) {
      f = f.parent();
    }
    TypeScope type = f.type();
    if (type == null) {
      return find("Self");
    }
    FunctionScope method = enclosingMethod();
    return type.trait() && method != null
        ? new Ref.SelfField("Self", self(method))
        : find(type.name());
  }

  private Ref find(String name) {
    Variable global = null;
    for (BlockInfo b = block; b != null; b = b.outer()) {
      Variable v = b.find(name);
      if (v != null) {
        if (!v.global()) {
          return v.maybeField() ? fieldOrLocal(v) : frameRef(v);
        }
        global = v;
        break;
      }
    }
    Ref member = name.equals("self") ? null : memberRef(name);
    if (member != null) {
      return member;
    }
    if (global != null) {
      return globalRef(global);
    }
    return new Ref.Free(name.startsWith(Expr.Name.PLACEHOLDER) ? "_" : name, incompleteSelf());
  }

  /** A binding of the module; inside a {@code move} lambda its value when the lambda is made. */
  private Ref globalRef(Variable v) {
    FunctionScope mover = null;
    for (FunctionScope f = function; v.data() && f != null; f = f.parent()) {
      mover = f.moves() ? f : mover;
    }
    return mover == null ? new Ref.Global(v) : frameRef(mover.movedCopy(v));
  }

  private Ref fieldOrLocal(Variable v) {
    return new Ref.FieldOrLocal(v.name(), lookup("self"), frameRef(v));
  }

  /** A function declared in an enclosing function, which method form reaches; or null. */
  @Nullable Ref localFunction(String name) {
    for (BlockInfo b = block; b != null; b = b.outer()) {
      Variable v = b.find(name);
      if (v != null) {
        return v.function() && !v.global() ? frameRef(v) : null;
      }
    }
    return null;
  }

  /** The variant that the innermost of the enclosing functions' enums has; null without one. */
  @Nullable Ref localVariant(String name) {
    Variable owner = localType((type, scope) -> scope.hasVariant(name));
    return owner == null ? null : new Ref.Variant(name, frameRef(owner));
  }

  /** A literal function or a type of an enclosing function that a suffix names; or null. */
  @Nullable Ref localSuffix(String suffix) {
    Ref literal = localFunction("_" + suffix);
    if (literal != null) {
      return literal;
    }
    Variable named = localType((type, scope) -> Suffix.names(suffix, type));
    return named == null ? null : frameRef(named);
  }

  /** The innermost type of the enclosing functions whose name and scope fit, or null. */
  private @Nullable Variable localType(BiPredicate<String, TypeScope> fits) {
    for (BlockInfo b = block; b != null; b = b.outer()) {
      for (Variable v : b.variables()) {
        TypeScope type = v.global() ? null : b.types().get(v.name());
        if (type != null && fits.test(v.name(), type)) {
          return v;
        }
      }
    }
    return null;
  }

  private Ref frameRef(Variable v) {
    if (v.owner() == function) {
      return new Ref.Local(v);
    }
    v.capture();
    return new Ref.Captured(captureThrough(function, v), v);
  }

  private static int captureThrough(FunctionScope f, Variable v) {
    FunctionScope parent = f.parent();
    if (parent != null && parent != v.owner()) {
      captureThrough(parent, v);
    }
    return f.captureIndex(v);
  }

  private @Nullable Ref memberRef(String name) {
    FunctionScope method = enclosingMethod();
    if (method == null || method.type() == null) {
      return null;
    }
    TypeScope type = method.type();
    if (type.hasField(name)) {
      return new Ref.SelfField(name, self(method));
    }
    if (type.hasMethod(name)) {
      return new Ref.SelfMethod(name, self(method));
    }
    return null;
  }

  private @Nullable Ref incompleteSelf() {
    FunctionScope method = enclosingMethod();
    TypeScope type = method == null ? null : method.type();
    if (type == null || type.complete() || method == null) {
      return null;
    }
    if (type.mixed()) {
      method.markUsesSelf();
    } else if (!type.trait()) {
      method.markMaybeSelf();
    }
    return lookup("self");
  }

  private Ref self(FunctionScope method) {
    method.markUsesSelf();
    return lookup("self");
  }

  /** The innermost enclosing method that has a receiver, or null. */
  @Nullable FunctionScope enclosingMethod() {
    for (BlockInfo b = block; b != null; b = b.outer()) {
      if (b.find("self") != null) {
        return b.function();
      }
    }
    return null;
  }
}
