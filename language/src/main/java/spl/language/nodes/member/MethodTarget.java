// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import spl.language.builtins.BuiltinMethod;
import spl.language.values.Cell;
import spl.language.values.SplFunction;

/** What a method call on receivers of one kind runs. */
public sealed interface MethodTarget {
  /**
   * A guest function.
   *
   * @param function what is called
   * @param withReceiver whether the receiver is its first argument
   */
  record Function(SplFunction function, boolean withReceiver) implements MethodTarget {}

  /** A built-in method. */
  record Builtin(BuiltinMethod method) implements MethodTarget {}

  /** A callable in a declared field of an object. */
  record Field(int index) implements MethodTarget {}

  /** Any callable value, the same for all receivers of this kind. */
  record Value(Object callable) implements MethodTarget {}

  /** A callable in a cell: a function of a module, a static variable. */
  record InCell(Cell cell) implements MethodTarget {}

  /** {@code method_missing} of the receiver's type. */
  record Missing(SplFunction function) implements MethodTarget {}

  /** A function of the scope around the call, with the receiver as its first argument. */
  record Local() implements MethodTarget {}

  /** The method of the payload of Some or Ok. */
  record Payload() implements MethodTarget {}

  /** The method of the value of a promise. */
  record Awaited() implements MethodTarget {}

  /** A field of the receiver that is read by {@code get_f()} or assigned by {@code set_f(v)}. */
  record Accessor(int index, boolean write) implements MethodTarget {}
}
