// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import org.jspecify.annotations.Nullable;

/** What a name stands for. */
public sealed interface Ref {
  /** A variable of the same frame. */
  record Local(Variable variable) implements Ref {}

  /** A variable of an enclosing function, at a position of the closure's captures. */
  record Captured(int index, Variable variable) implements Ref {}

  /** A binding of this module. */
  record Global(Variable variable) implements Ref {}

  /** A declared field of the receiver, {@code self} being reached through {@code self}. */
  record SelfField(String name, Ref self) implements Ref {}

  /** A declared method of the receiver's type. */
  record SelfMethod(String name, Ref self) implements Ref {}

  /** A variant of an enum, or a message of an actor, that a function declares. */
  record Variant(String name, Ref type) implements Ref {}

  /**
   * A name assigned in a method of a type that is not fully known here: the receiver's field if it
   * has one, else a local variable.
   */
  record FieldOrLocal(String name, Ref self, Ref local) implements Ref {}

  /**
   * A name that no scope declares: an import, a prelude or built-in name; inside a method of a type
   * that is not fully known here, a member of {@code self} first.
   */
  record Free(String name, @Nullable Ref self) implements Ref {}
}
