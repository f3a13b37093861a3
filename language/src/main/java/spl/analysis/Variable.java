// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

/** One declared variable, parameter, function, type or import. */
public final class Variable {
  private final String name;
  private final boolean mutable;
  private final FunctionScope owner;
  private final boolean global;
  private final int slot;
  private boolean captured;
  private boolean mutatedInPlace;
  private boolean parameter;
  private boolean function;
  private boolean data;
  private boolean maybeField;
  private Passing passing = Passing.VALUE;

  Variable(String name, boolean mutable, FunctionScope owner, boolean global) {
    this.name = name;
    this.mutable = mutable;
    this.owner = owner;
    this.global = global;
    this.slot = global ? -1 : owner.allocateSlot(name);
  }

  /** The name as written. */
  public String name() {
    return name;
  }

  /** Whether the name may be assigned again. */
  public boolean mutable() {
    return mutable;
  }

  /** The function whose frame holds it. */
  public FunctionScope owner() {
    return owner;
  }

  /** Whether it is a binding of the module rather than of a frame. */
  public boolean global() {
    return global;
  }

  /** Frame slot; -1 for a global. */
  public int slot() {
    return slot;
  }

  /** Whether a closure uses it, so that it lives in a cell. */
  public boolean captured() {
    return captured;
  }

  void capture() {
    captured = true;
  }

  /** Whether its value may be changed in place, by a method or through an element or field. */
  public boolean mutatedInPlace() {
    return mutatedInPlace;
  }

  void mutateInPlace() {
    mutatedInPlace = true;
  }

  /** Whether it is a parameter. */
  public boolean parameter() {
    return parameter;
  }

  /** Whether it is a named function, which may be called in method form. */
  boolean function() {
    return function;
  }

  void asFunction() {
    function = true;
  }

  /** Whether it is a module's variable rather than a declaration. */
  public boolean data() {
    return data;
  }

  Variable asData() {
    data = true;
    return this;
  }

  /** Whether a field of the receiver takes precedence if its type turns out to have one. */
  boolean maybeField() {
    return maybeField;
  }

  void asMaybeField() {
    maybeField = true;
  }

  /** How a parameter of a macro holds its argument. */
  public enum Passing {
    /** An ordinary variable. */
    VALUE,
    /** The argument is evaluated when the macro begins. */
    ONCE,
    /** The argument is evaluated at each use. */
    BY_NAME
  }

  /** How the variable holds its value. */
  public Passing passing() {
    return passing;
  }

  void pass(Passing how) {
    passing = how;
  }

  Variable asParameter() {
    parameter = true;
    return this;
  }
}
