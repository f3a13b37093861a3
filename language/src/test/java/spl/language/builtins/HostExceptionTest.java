// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spl.language.builtins.core.CoreMethods;
import spl.language.builtins.core.Functions;
import spl.language.builtins.core.Statics;
import spl.language.errors.SplPanic;
import spl.language.values.CowValue;
import spl.language.values.GuestValues;
import spl.language.values.SplErr;
import spl.language.values.SplFloat32;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplQuantity;
import spl.language.values.SplRange;
import spl.language.values.SplSome;
import spl.language.values.SplSymbol;
import spl.language.values.SplTagged;
import spl.language.values.SplUnit;
import spl.language.values.SplUnsigned;
import spl.language.values.TestFunction;
import spl.language.values.TestGuest;
import spl.language.values.UnitFamily;
import spl.language.values.display.Display;
import spl.language.values.operations.Arithmetic;
import spl.syntax.Operators.Binary;

/** Whatever a program passes, it never sees an exception of the host. */
class HostExceptionTest {
  private static final int ROUNDS = 60;

  /** They loop as often as they are told to. */
  private static final Set<String> ENDLESS = Set.of("times", "generate", "from_fn");

  private final TestGuest guest = new TestGuest();
  private final Random random = new Random(11);
  private final List<Object> pool = values();

  private static List<Object> values() {
    return List.of(
        SplNil.INSTANCE,
        SplNone.INSTANCE,
        SplUnit.INSTANCE,
        true,
        0L,
        1L,
        -1L,
        3L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        2.5,
        Double.NaN,
        1e300,
        new SplFloat32(1.5f),
        new SplUnsigned(8, 200),
        SplUnsigned.max(64),
        GuestValues.text(""),
        GuestValues.text("a,b \uD83D\uDE00"),
        GuestValues.text("12"),
        new SplSymbol("ok"),
        new SplTagged(GuestValues.text("x"), "tag"),
        GuestValues.array(),
        GuestValues.array(3, 1, 2),
        GuestValues.array(1.5, 0.5),
        GuestValues.array("b", 1, SplNil.INSTANCE),
        GuestValues.array(GuestValues.array(1, 2), GuestValues.tuple(3, 4)),
        GuestValues.tuple(1, "a"),
        GuestValues.entries("a", 1, 2, "b"),
        GuestValues.set(1, "a"),
        SplRange.of(0, 4),
        SplRange.of(4, 0).withStep(-1),
        new SplRange(0L, null, false, 1),
        new SplRange(null, null, false, 1),
        new SplSome(4L),
        new SplOk(GuestValues.text("x")),
        new SplErr(1L),
        new SplQuantity(5L, new UnitFamily("length").declare("km", 1000.0)),
        TestFunction.of(x -> x),
        TestFunction.of2((x, y) -> y),
        new TestFunction(0, a -> true));
  }

  private Object any() {
    Object value = pool.get(random.nextInt(pool.size()));
    return value instanceof CowValue cow ? cow.copyForWrite() : value;
  }

  private void attempt(BuiltinMethod method, Object self) {
    int most = method.variadic() ? method.params().size() + 1 : method.params().size();
    for (int round = 0; round < ROUNDS; round++) {
      int count = method.required() + random.nextInt(most - method.required() + 1);
      Object[] args = new Object[count];
      for (int i = 0; i < count; i++) {
        args[i] = any();
      }
      Object receiver = self instanceof CowValue cow ? cow.copyForWrite() : self;
      String call = receiver + "." + method.name() + List.of(args);
      run(call, () -> method.body().call(guest, receiver, args));
    }
  }

  private void run(String call, java.util.function.Supplier<Object> body) {
    try {
      Object result = body.get();
      assertNotNull(result, call);
      if (!(result instanceof BuiltinMethod.Replacement)) {
        Display.debug(guest, result);
      }
    } catch (SplPanic expected) {
      assertNotNull(expected.getMessage());
    } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
      fail(call, e);
    }
  }

  @Test
  void methods() {
    CoreMethods methods = new CoreMethods();
    for (Object self : pool) {
      MethodTable table = methods.tableOf(self);
      if (table != null) {
        for (String name : table.names()) {
          BuiltinMethod method = table.find(name);
          if (method != null && !ENDLESS.contains(name)) {
            attempt(method, self);
          }
        }
      }
    }
  }

  @Test
  void functionsAndStatics() {
    MethodTable functions = Functions.create();
    for (String name : functions.names()) {
      BuiltinMethod method = functions.find(name);
      if (method != null) {
        attempt(method, SplUnit.INSTANCE);
      }
    }
    Statics statics = new Statics();
    for (String type : List.of("i64", "u8", "f64", "f32", "bool", "text", "array", "dict", "set")) {
      for (String name : statics.names(type)) {
        if (statics.find(type, name) instanceof BuiltinMethod m && !ENDLESS.contains(name)) {
          attempt(m, SplUnit.INSTANCE);
        }
      }
    }
  }

  @Test
  void operators() {
    for (Binary op : Binary.values()) {
      for (Object l : pool) {
        for (Object r : pool) {
          run(l + " " + op + " " + r, () -> Arithmetic.binary(guest, op, l, r));
        }
      }
    }
  }
}
