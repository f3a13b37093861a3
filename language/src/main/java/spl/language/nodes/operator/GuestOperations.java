// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.values.Guest;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.language.values.display.Display;
import spl.language.values.display.Format;
import spl.language.values.operations.Arithmetic;
import spl.language.values.operations.Infix;
import spl.language.values.operations.Membership;
import spl.language.values.operations.Truth;
import spl.syntax.Operators;

/** The operations on values of any type, as nodes call them: behind boundaries. */
public final class GuestOperations {
  private GuestOperations() {}

  /** An infix operator. */
  @TruffleBoundary
  public static Object binary(Node node, Operators.Binary op, Object left, Object right) {
    Object result = Arithmetic.binary(CurrentGuest.of(node), new Infix(op, left, right, node));
    if (result instanceof SplObject object) {
      object.markShared(); // an operator method may answer what some place holds
    }
    return result;
  }

  /** An infix operator whose result is a bool. */
  @TruffleBoundary
  public static boolean test(Node node, Operators.Binary op, Object left, Object right) {
    return binary(node, op, left, right) instanceof Boolean b && b;
  }

  /** A prefix operator. */
  @TruffleBoundary
  public static Object unary(Node node, Operators.Unary op, Object operand) {
    return Arithmetic.unary(CurrentGuest.of(node), op, operand, node);
  }

  /** Whether a container has an element. */
  @TruffleBoundary
  public static boolean contains(Node node, Object container, Object element) {
    Guest guest = CurrentGuest.of(node);
    return Membership.contains(guest, guest.await(container), guest.await(element), node);
  }

  /** The truth of a value. */
  @TruffleBoundary
  public static boolean isTrue(Node node, Object value) {
    return Truth.test(CurrentGuest.of(node), value);
  }

  /** What {@code print} shows. */
  @TruffleBoundary
  public static TruffleString display(Node node, Object value) {
    return Display.text(CurrentGuest.of(node), value);
  }

  /** What {@code {value:spec}} shows. */
  @TruffleBoundary
  public static TruffleString format(Node node, Object value, String spec) {
    return SplText.of(Format.format(CurrentGuest.of(node), value, spec));
  }

  /** A call of any callable value. */
  @TruffleBoundary
  public static Object call(Node node, Object callee, Object... arguments) {
    return CurrentGuest.of(node).call(callee, arguments);
  }

  /** The value of a promise; any other value is returned as it is. */
  @TruffleBoundary
  public static Object await(Node node, Object value) {
    Guest guest = CurrentGuest.of(node);
    return guest.await(value);
  }

  /** The name of a value's type for messages. */
  @TruffleBoundary
  public static String typeName(Node node, Object value) {
    return CurrentGuest.of(node).typeName(value);
  }

  /** An error at the place of a node, if it does not know its place yet. */
  @TruffleBoundary
  public static SplPanic locate(SplPanic panic, Node node) {
    return panic.getLocation() == null
        ? new SplPanic(String.valueOf(panic.getMessage()), panic.payload(), node)
        : panic;
  }
}
