// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spl.language.values.GuestValues.array;
import static spl.language.values.GuestValues.entries;
import static spl.language.values.GuestValues.object;
import static spl.language.values.GuestValues.of;
import static spl.language.values.GuestValues.set;
import static spl.language.values.GuestValues.text;
import static spl.language.values.GuestValues.tuple;

import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.core.Functions;
import spl.language.builtins.core.Statics;
import spl.language.errors.SplPanic;
import spl.language.values.display.Display;
import spl.language.values.operations.Conversion;
import spl.language.values.operations.Indexing;
import spl.language.values.operations.Iteration;
import spl.language.values.operations.Slice;
import spl.language.values.operations.Truth;

class OperationsTest {
  private final TestGuest guest = new TestGuest();

  private void shows(String expected, Object value) {
    assertEquals(expected, Display.debug(guest, value));
  }

  @Test
  void truth() {
    Object[] falsy = {
      false,
      0L,
      0.0,
      text(""),
      array(),
      entries(),
      set(),
      tuple(),
      SplRange.of(3, 3),
      SplNil.INSTANCE,
      SplNone.INSTANCE,
      new SplErr(1L),
      new SplUnsigned(8, 0)
    };
    Object[] truthy = {
      true,
      1L,
      0.5,
      text("x"),
      array(0),
      new SplSome(0L),
      new SplOk(false),
      Double.NaN,
      object(new SplType("T", SplType.Kind.STRUCT)),
      new SplSymbol("a")
    };
    for (Object value : falsy) {
      assertEquals(false, Truth.test(guest, value), value.toString());
    }
    for (Object value : truthy) {
      assertEquals(true, Truth.test(guest, value), value.toString());
    }
    SplType type = new SplType("B", SplType.Kind.STRUCT);
    type.methods().put("__bool__", TestFunction.of(self -> false));
    assertEquals(false, Truth.test(guest, object(type)));
  }

  @Test
  void iterables() {
    Map<String, Object> cases =
        Map.of(
            "[1, 2]",
            array(1, 2),
            "[\"a\", \"é\"]",
            text("aé"),
            "[(\"k\", 1)]",
            entries("k", 1),
            "[0, 1, 2]",
            3L,
            "[5]",
            new SplSome(5L),
            "[3, 2]",
            SplRange.of(3, 1).withStep(-1),
            "[\"b\", \"c\"]",
            new SplRange(text("b"), text("c"), true, 1),
            "[]",
            SplNone.INSTANCE);
    cases.forEach((expected, value) -> shows(expected, Iteration.toArray(guest, value)));
    assertEquals(
        "float is not iterable",
        assertThrows(SplPanic.class, () -> Iteration.iterator(guest, 1.5)).getMessage());
  }

  @Test
  void objectsIterateByProtocol() {
    SplType counter = new SplType("Counter", SplType.Kind.CLASS);
    SplObject self = object(counter, 0);
    counter.methods().put("next", TestFunction.of(OperationsTest::countToThree));
    shows("[1, 2, 3]", Iteration.toArray(guest, self));
    SplType bag = new SplType("Bag", SplType.Kind.CLASS);
    bag.methods().put("iter", TestFunction.of(o -> ((SplObject) o).get(0)));
    shows("[7]", Iteration.toArray(guest, object(bag, array(7))));
  }

  private static Object countToThree(Object self) {
    SplObject counter = (SplObject) self;
    long next = (long) counter.get(0) + 1;
    counter.set(0, next);
    return next > 3 ? SplNone.INSTANCE : new SplSome(next);
  }

  @Test
  void loopsSeeTheValueAtTheirStart() {
    SplArray array = array(1, 2);
    Iterator<Object> loop = Iteration.iterator(guest, array);
    assertTrue(array.isShared());
    array.copyForWrite().append(3L);
    loop.next();
    loop.next();
    assertEquals(false, loop.hasNext());
  }

  @Test
  void slices() {
    shows("[2, 3]", Indexing.slice(guest, array(1, 2, 3, 4), new Slice(1L, -1L, 1)));
    shows("[1, 3]", Indexing.slice(guest, array(1, 2, 3), new Slice(null, null, 2)));
    shows("[]", Indexing.slice(guest, array(1, 2, 3), new Slice(5L, null, 1)));
    shows("[3, 2, 1]", Indexing.slice(guest, array(1, 2, 3), new Slice(null, null, -1)));
    shows("[3, 1]", Indexing.slice(guest, array(1, 2, 3), new Slice(null, null, -2)));
    shows("[2, 1]", Indexing.slice(guest, array(1, 2, 3), new Slice(1L, null, -1)));
    shows("[3]", Indexing.slice(guest, array(1, 2, 3), new Slice(9L, 1L, -1)));
    shows("\"olleh\"", Indexing.slice(guest, text("hello"), new Slice(null, null, -1)));
    shows("\"lo\"", Indexing.slice(guest, text("hello"), new Slice(-2L, null, 1)));
    shows("(2, 3)", Indexing.slice(guest, tuple(1, 2, 3), new Slice(1L, null, 1)));
    shows("[2, 3]", Indexing.get(guest, array(1, 2, 3), SplRange.closed(1, 2)));
    shows("[2, 3]", Indexing.get(guest, array(1, 2, 3), SplRange.closed(1, -1)));
    fails("slice step is 0", () -> Indexing.slice(guest, array(1), new Slice(null, null, 0)));
  }

  @Test
  void elements() {
    assertEquals(3L, Indexing.get(guest, array(1, 2, 3), -1L));
    assertEquals(text("é"), Indexing.get(guest, text("hé"), 1L));
    assertEquals(1L, Indexing.get(guest, entries("a", 1), text("a")));
    fails("index out of bounds: index 5, length 1", () -> Indexing.get(guest, array(1), 5L));
    fails("index out of bounds: index -2, length 1", () -> Indexing.get(guest, array(1), -2L));
    fails("key not found: k", () -> Indexing.get(guest, entries(), text("k")));
    fails("type mismatch: expected int, got text", () -> Indexing.get(guest, array(1), text("k")));
    SplArray frozen = array(1);
    frozen.freeze();
    fails("Cannot assign to index of frozen array", () -> Indexing.set(guest, frozen, 0L, 1L));
    SplArray array = array(1, 2, 3);
    Indexing.setSlice(guest, array, Slice.of(0L, 2L), array("x"));
    shows("[\"x\", 3]", array);
  }

  private static void fails(String message, org.junit.jupiter.api.function.Executable body) {
    assertEquals(message, assertThrows(SplPanic.class, body).getMessage());
  }

  @Test
  void conversions() {
    Object[][] cases = {
      {3.9, "i64", "3"},
      {-3.9, "i64", "-3"},
      {Double.NaN, "i64", "0"},
      {300, "u8", "44"},
      {-1, "u64", "18446744073709551615"},
      {200, "i8", "-56"},
      {true, "i64", "1"},
      {"A", "i64", "65"},
      {2, "f64", "2.0"},
      {0, "bool", "false"},
      {5, "text", "\"5\""},
      {65, "char", "\"A\""},
      {1e19, "u64", "10000000000000000000"}
    };
    for (Object[] c : cases) {
      shows((String) c[2], Conversion.cast(guest, of(c[0]), (String) c[1]));
    }
    fails(
        "type mismatch: cannot cast text to i64", () -> Conversion.cast(guest, text("ab"), "i64"));
  }

  @Test
  void malformedBytesBecomeReplacementCharacters() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    String expected = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(text(expected), SplText.ofUtf8(bytes));
  }

  @Test
  void statics() {
    Statics statics = new Statics();
    assertEquals(Long.MAX_VALUE, statics.find("i64", "MAX"));
    assertEquals(SplUnsigned.max(8), statics.find("u8", "MAX"));
    assertEquals(Math.PI, statics.find("f64", "PI"));
    shows("Some(42)", call(statics, "i64", "parse", "42"));
    shows("None", call(statics, "u8", "parse", "300"));
    shows("\"é\"", call(statics, "String", "from_bytes", SplArray.ofBytes(new byte[] {-61, -87})));
    shows("\"\uFFFD\"", call(statics, "text", "from_bytes", SplArray.ofBytes(new byte[] {-1})));
    shows("\"ab\"", call(statics, "text", "from_chars", array("a", 98)));
    shows("[0, 0]", call(statics, "Array", "filled", 2, 0));
    shows("{1, 2}", call(statics, "HashSet", "from", array(1, 2, 1)));
    shows("{}", call(statics, "HashMap", "new"));
    fails(
        "array too large: 99999999999 elements",
        () -> call(statics, "Array", "filled", 99_999_999_999L, 0));
  }

  private Object call(Statics statics, String type, String member, Object... args) {
    BuiltinMethod method =
        (BuiltinMethod) java.util.Objects.requireNonNull(statics.find(type, member));
    return method.body().call(guest, SplUnit.INSTANCE, GuestValues.all(args));
  }

  @Test
  void functions() {
    Object[][] cases = {
      {"2", "len", text("ab")},
      {"\"int\"", "type_of", 5L},
      {"1", "min", 3L, 1L, 2L},
      {"3", "max", array(1, 3)},
      {"6", "sum", array(1, 2, 3)},
      {"[1, 2]", "sorted", array(2, 1)},
      {"[2, 1]", "reversed", array(1, 2)},
      {"[(0, \"a\")]", "enumerate", array("a")},
      {"[(1, 2)]", "zip", array(1), array(2)},
      {"12", "int", text("12")},
      {"1.5", "float", text("1.5")},
      {"\"[1]\"", "str", array(1)},
      {"true", "any", array(0, 1)},
      {"false", "all", array(0, 1)},
      {"\"a1\"", "format", text("a{}"), 1L},
      {"0..=3", "range", 0L, 3L, true},
      {"65", "ord", text("A")},
      {"3", "abs", -3L},
      {"[]", "freeze", array()}
    };
    for (Object[] c : cases) {
      shows((String) c[0], function((String) c[1], java.util.Arrays.copyOfRange(c, 2, c.length)));
    }
    fails("cannot convert \"x\" to int", () -> function("int", text("x")));
  }

  private Object function(String name, Object... args) {
    BuiltinMethod f = java.util.Objects.requireNonNull(Functions.create().find(name));
    return f.body().call(guest, SplUnit.INSTANCE, args);
  }
}
