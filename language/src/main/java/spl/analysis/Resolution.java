// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.syntax.Expr;
import spl.syntax.Module;

/**
 * The outcome of the analysis of one module: side tables over its syntax tree, keyed by identity.
 */
public final class Resolution {
  private final Module module;
  private final FunctionScope moduleScope;
  private final Map<Object, Ref> refs = new IdentityHashMap<>();
  private final Map<Object, List<Ref>> receivers = new IdentityHashMap<>();
  private final Map<Object, Boolean> skips = new IdentityHashMap<>();
  private final Map<Object, List<Expr.Call>> old = new IdentityHashMap<>();
  private final Map<Object, Variable> declared = new IdentityHashMap<>();
  private final Map<Object, FunctionScope> functions = new IdentityHashMap<>();
  private final Map<Object, BlockInfo> blocks = new IdentityHashMap<>();

  Resolution(Module module, FunctionScope moduleScope) {
    this.module = module;
    this.moduleScope = moduleScope;
  }

  /** The analysed tree. */
  public Module module() {
    return module;
  }

  /** The frame of the module's top level. */
  public FunctionScope moduleScope() {
    return moduleScope;
  }

  /** The objects that a call of an unknown name is offered to, the innermost first. */
  public List<Ref> receivers(Object call) {
    return receivers.getOrDefault(call, List.of());
  }

  void putReceivers(Object call, List<Ref> objects) {
    receivers.put(call, objects);
  }

  /** What a name expression, type name or path stands for. */
  public Ref ref(Object node) {
    Ref ref = refs.get(node);
    if (ref == null) {
      throw new IllegalStateException("unresolved node: " + node);
    }
    return ref;
  }

  /** What a name stands for, or null when the analysis did not ask. */
  public @Nullable Ref refOrNull(Object node) {
    return refs.get(node);
  }

  /** The variable that a pattern or declaration introduces. */
  public Variable declared(Object node) {
    Variable v = declared.get(node);
    if (v == null) {
      throw new IllegalStateException("undeclared node: " + node);
    }
    return v;
  }

  /** The variable that a node introduces, or null when it introduces none. */
  public @Nullable Variable declaredOrNull(Object node) {
    return declared.get(node);
  }

  /** The frame of a function, lambda, field default or module. */
  public FunctionScope function(Object node) {
    FunctionScope f = functions.get(node);
    if (f == null) {
      throw new IllegalStateException("unknown function: " + node);
    }
    return f;
  }

  /** The frame of a node, or null when it has none of its own. */
  public @Nullable FunctionScope functionOrNull(Object node) {
    return functions.get(node);
  }

  /** Whether a {@code skip} stands in a loop, which it then continues. */
  public boolean skips(Object node) {
    return skips.getOrDefault(node, false);
  }

  void putSkip(Object node, boolean inLoop) {
    skips.put(node, inLoop);
  }

  /** The {@code old(e)} of a function's contract. */
  public List<Expr.Call> old(Object contracts) {
    return old.getOrDefault(contracts, List.of());
  }

  void putOld(Object contracts, List<Expr.Call> calls) {
    old.put(contracts, calls);
  }

  /** The scope that a block opens, or null when it opens none. */
  public @Nullable BlockInfo block(Object node) {
    return blocks.get(node);
  }

  void putRef(Object node, Ref ref) {
    refs.put(node, ref);
  }

  void putDeclared(Object node, Variable variable) {
    declared.put(node, variable);
  }

  void putFunction(Object node, FunctionScope function) {
    functions.put(node, function);
  }

  void putBlock(Object node, BlockInfo block) {
    blocks.put(node, block);
  }
}
