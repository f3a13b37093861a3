// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One lexical scope with the variables declared directly in it. */
public final class BlockInfo {
  private final FunctionScope function;
  private final @Nullable BlockInfo outer;
  private final boolean moduleLevel;
  private final boolean transparent;
  private final Map<String, Variable> names = new LinkedHashMap<>();
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, TypeScope> types = new LinkedHashMap<>();

  private BlockInfo(
      FunctionScope function, @Nullable BlockInfo outer, boolean moduleLevel, boolean transparent) {
    this.function = function;
    this.outer = outer;
    this.moduleLevel = moduleLevel;
    this.transparent = transparent;
  }

  /** The top level of a module. */
  static BlockInfo module(FunctionScope function) {
    return new BlockInfo(function, null, true, false);
  }

  /** A scope of a function. */
  static BlockInfo nested(FunctionScope function, @Nullable BlockInfo outer) {
    return new BlockInfo(function, outer, false, false);
  }

  /** The scope of a {@code with} alias: declarations of the body pass through it. */
  static BlockInfo alias(FunctionScope function, BlockInfo outer) {
    return new BlockInfo(function, outer, false, true);
  }

  /** The scope that receives declarations made here. */
  BlockInfo target() {
    return transparent && outer != null ? outer.target() : this;
  }

  FunctionScope function() {
    return function;
  }

  @Nullable BlockInfo outer() {
    return outer;
  }

  Variable declare(String name, boolean mutable) {
    Variable known = names.get(name);
    if (moduleLevel && known != null && known.mutable() == mutable) {
      return known;
    }
    Variable v = new Variable(name, mutable, function, moduleLevel);
    names.put(name, v);
    variables.add(v);
    return v;
  }

  @Nullable Variable find(String name) {
    return names.get(name);
  }

  Map<String, TypeScope> types() {
    return types;
  }

  /** Variables of this scope, shadowed ones included, in order of declaration. */
  public List<Variable> variables() {
    return variables;
  }

  /** Captured frame variables, which need a fresh cell whenever the scope is entered. */
  public List<Variable> cells() {
    List<Variable> cells = new ArrayList<>();
    for (Variable v : variables) {
      if (v.captured() && !v.global() && !v.parameter()) {
        cells.add(v);
      }
    }
    return cells;
  }
}
