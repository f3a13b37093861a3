// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One function, lambda, default value or module body: its frame and what it closes over. */
public final class FunctionScope {
  /** What the frame belongs to. */
  public enum Kind {
    MODULE,
    FUNCTION,
    LAMBDA
  }

  private final Kind kind;
  private final @Nullable FunctionScope parent;
  private final @Nullable TypeScope type;
  private final List<String> slots = new ArrayList<>();
  private final Map<Variable, Integer> captures = new LinkedHashMap<>();
  private final Set<String> selfCalls = new LinkedHashSet<>();
  private final Map<Variable, Variable> moved = new LinkedHashMap<>();
  private @Nullable Variable self;
  private boolean move;
  private boolean maybeSelf;
  private boolean generator;
  private boolean suspends;
  private boolean usesSelf;
  private boolean mutatesSelf;
  private @Nullable String syncName;
  private int loopDepth;

  FunctionScope(Kind kind, @Nullable FunctionScope parent, @Nullable TypeScope type) {
    this.kind = kind;
    this.parent = parent;
    this.type = type;
  }

  int allocateSlot(String name) {
    slots.add(name);
    return slots.size() - 1;
  }

  /** A frame slot for a value that has no name in the source. */
  public int allocateTemporary() {
    return allocateSlot("");
  }

  /** What the frame belongs to. */
  public Kind kind() {
    return kind;
  }

  /** The enclosing function, or null for a module. */
  public @Nullable FunctionScope parent() {
    return parent;
  }

  /** The type whose member this function is, or null. */
  public @Nullable TypeScope type() {
    return type;
  }

  /** Names of the frame slots in order; temporaries are empty. */
  public List<String> slots() {
    return slots;
  }

  /** Captured variables of enclosing functions in the order of the closure's cells. */
  public List<Variable> captures() {
    return List.copyOf(captures.keySet());
  }

  int captureIndex(Variable variable) {
    return captures.computeIfAbsent(variable, v -> captures.size());
  }

  /** Whether it is a lambda that captures values: {@code move}. */
  boolean moves() {
    return move;
  }

  void markMoves() {
    move = true;
  }

  /** The variable of the enclosing function that holds the moved value of a module's variable. */
  Variable movedCopy(Variable global) {
    return moved.computeIfAbsent(
        global, g -> new Variable(g.name(), g.mutable(), Objects.requireNonNull(parent), false));
  }

  /** Copies of the module's variables that a {@code move} lambda captures. */
  public Map<Variable, Variable> moved() {
    return moved;
  }

  /** Whether a name of the body may turn out to be a member of the receiver. */
  public boolean maybeSelf() {
    return maybeSelf;
  }

  void markMaybeSelf() {
    maybeSelf = true;
  }

  /** Whether the body contains {@code yield}. */
  public boolean generator() {
    return generator;
  }

  void markGenerator() {
    generator = true;
  }

  /** Whether the body contains a suspending operator such as {@code ~=}. */
  public boolean suspends() {
    return suspends;
  }

  void markSuspends() {
    suspends = true;
  }

  /** Whether the body uses its receiver. */
  public boolean usesSelf() {
    return usesSelf;
  }

  void markUsesSelf() {
    usesSelf = true;
  }

  /** Whether the body may change its receiver in place. */
  public boolean mutatesSelf() {
    return mutatesSelf;
  }

  void markMutatesSelf() {
    mutatesSelf = true;
  }

  /** The variable of the receiver, or null. */
  public @Nullable Variable self() {
    return self;
  }

  void setSelf(Variable variable) {
    self = variable;
  }

  Set<String> selfCalls() {
    return selfCalls;
  }

  /** The name of a function declared {@code sync}, which must not wait; else null. */
  @Nullable String syncName() {
    return syncName;
  }

  void forbidWaiting(String name) {
    syncName = name;
  }

  void enterLoop() {
    loopDepth++;
  }

  void leaveLoop() {
    loopDepth--;
  }

  boolean inLoop() {
    return loopDepth > 0;
  }
}
