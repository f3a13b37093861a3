// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import spl.language.errors.SplPanic;
import spl.language.values.CowValue;
import spl.language.values.GuestValues;
import spl.language.values.TestFunction;
import spl.language.values.TestGuest;
import spl.language.values.display.Display;

/** Tables of method calls: what one answers, leaves behind, or fails with. */
public final class MethodCases {
  private static final TestGuest GUEST = new TestGuest();

  /** Doubles an int. */
  public static final TestFunction DOUBLE = TestFunction.of(x -> (long) x * 2);

  /** Whether an int is even. */
  public static final TestFunction EVEN = TestFunction.of(x -> (long) x % 2 == 0);

  /** Adds two ints. */
  public static final TestFunction PLUS = TestFunction.of2((x, y) -> (long) x + (long) y);

  private final Stream.Builder<DynamicTest> tests = Stream.builder();

  /** The call answers a value with this debug form. */
  public MethodCases answers(String expected, Object receiver, String name, Object... args) {
    add(
        receiver + "." + name + " -> " + expected,
        () -> assertEquals(expected, Display.debug(GUEST, call(receiver, name, args))));
    return this;
  }

  /** The call leaves its receiver with this debug form. */
  public MethodCases leaves(String expected, Object receiver, String name, Object... args) {
    add(
        receiver + "." + name + " leaves " + expected,
        () -> {
          Object value = GuestValues.of(receiver);
          if (value instanceof CowValue cow && cow.isShared()) {
            value = cow.copyForWrite();
          }
          Object result = GUEST.callMethod(value, name, GuestValues.all(args));
          Object after = result instanceof BuiltinMethod.Replacement r ? r.receiver() : value;
          assertEquals(expected, Display.debug(GUEST, after));
        });
    return this;
  }

  /** The call raises a guest error with this message. */
  public MethodCases fails(String message, Object receiver, String name, Object... args) {
    add(
        receiver + "." + name + " fails",
        () -> {
          SplPanic panic = assertThrows(SplPanic.class, () -> call(receiver, name, args));
          assertEquals(message, panic.getMessage());
        });
    return this;
  }

  private static Object call(Object receiver, String name, Object[] args) {
    Object result = GUEST.callMethod(GuestValues.of(receiver), name, GuestValues.all(args));
    return result instanceof BuiltinMethod.Replacement r ? r.result() : result;
  }

  private void add(String name, org.junit.jupiter.api.function.Executable body) {
    tests.add(DynamicTest.dynamicTest(name, body));
  }

  /** All cases so far. */
  public Stream<DynamicTest> tests() {
    return tests.build();
  }
}
