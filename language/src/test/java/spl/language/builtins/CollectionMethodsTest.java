// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import static spl.language.builtins.MethodCases.DOUBLE;
import static spl.language.builtins.MethodCases.EVEN;
import static spl.language.builtins.MethodCases.PLUS;
import static spl.language.values.GuestValues.entries;
import static spl.language.values.GuestValues.set;
import static spl.language.values.GuestValues.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spl.language.values.SplDict;
import spl.language.values.SplNil;
import spl.language.values.SplRange;
import spl.language.values.TestFunction;

class CollectionMethodsTest {
  private static SplDict dict() {
    return entries("b", 2, "a", 1);
  }

  @TestFactory
  Stream<DynamicTest> dictQueries() {
    return new MethodCases()
        .answers("2", dict(), "len")
        .answers("true", dict(), "has_key", "a")
        .answers("1", dict(), "get", "a")
        .answers("nil", dict(), "get", "z")
        .answers("9", dict(), "get", "z", 9)
        .answers("9", dict(), "get_or", "z", 9)
        .fails("key not found: z", dict(), "fetch", "z")
        .answers("[\"b\", \"a\"]", dict(), "keys")
        .answers("[2, 1]", dict(), "values")
        .answers("[(\"b\", 2), (\"a\", 1)]", dict(), "entries")
        .answers("5", entries("a", entries("b", List.of(4, 5))), "dig", "a", "b", 1)
        .answers("nil", entries("a", SplNil.INSTANCE), "dig", "a", "b")
        .answers("1", entries(1, 1), "get", 1.0)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> dictChanges() {
    SplDict frozen = dict();
    frozen.freeze();
    return new MethodCases()
        .leaves("{\"b\": 2, \"a\": 5}", dict(), "set", "a", 5)
        .leaves("{\"a\": 1}", dict(), "remove", "b")
        .answers("{\"a\": 1}", dict(), "remove", "b")
        .answers("2", dict(), "take", "b")
        .answers("nil", dict(), "pop", "z")
        .answers("7", dict(), "setdefault", "z", 7)
        .leaves("{\"b\": 3, \"a\": 1, \"c\": 4}", dict(), "update", entries("b", 3, "c", 4))
        .leaves("{}", dict(), "clear")
        .fails("Cannot call set() on frozen dict", frozen, "set", "x", 1)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> dictTransforms() {
    TestFunction big = TestFunction.of2((k, v) -> (long) v > 1);
    return new MethodCases()
        .answers("{\"b\": 9, \"a\": 1}", dict(), "merge", entries("b", 9))
        .answers("{\"b\": 4, \"a\": 2}", dict(), "map_values", DOUBLE)
        .answers("{\"b\": 2}", dict(), "filter", big)
        .answers("[2, 1]", dict(), "map", TestFunction.of2((k, v) -> v))
        .answers("true", dict(), "any", big)
        .answers("false", dict(), "all", big)
        .answers("(\"b\", 2)", dict(), "find", big)
        .answers("{2: \"b\", 1: \"a\"}", dict(), "invert")
        .answers("{\"a\": 1, \"b\": 2}", dict(), "sort_by_key")
        .answers("{}", entries("a", SplNil.INSTANCE), "compact")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> sets() {
    return new MethodCases()
        .leaves("{1, 2, 3}", set(1, 2), "add", 3)
        .leaves("{1, 2}", set(1, 2), "insert", 2.0)
        .leaves("{2}", set(1, 2), "remove", 1)
        .answers("{1, 2, 3}", set(1, 2), "union", set(2, 3))
        .answers("{2}", set(1, 2), "intersection", set(2, 3))
        .answers("{1}", set(1, 2), "difference", set(2, 3))
        .answers("{1, 3}", set(1, 2), "symmetric_difference", set(2, 3))
        .answers("true", set(1), "is_subset", set(1, 2))
        .answers("false", set(1), "is_superset", set(1, 2))
        .answers("true", set(1), "is_disjoint", List.of(2))
        .answers("[1, 2]", set(1, 2), "to_list")
        .answers("{2, 4}", set(1, 2), "map", DOUBLE)
        .answers("{2}", set(1, 2), "filter", EVEN)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> tuples() {
    return new MethodCases()
        .answers("2", tuple(1, "a"), "len")
        .answers("\"a\"", tuple(1, "a"), "last")
        .answers("nil", tuple(1, "a"), "get", 2)
        .answers("true", tuple(1, "a"), "contains", "a")
        .answers("1", tuple(1, "a"), "index_of", "a")
        .answers("[1, \"a\"]", tuple(1, "a"), "to_array")
        .answers("(\"a\", 1)", tuple(1, "a"), "reverse")
        .answers("(2, 4)", tuple(1, 2), "map", DOUBLE)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> ranges() {
    SplRange down = SplRange.of(10, 0).withStep(-4);
    return new MethodCases()
        .answers("5", SplRange.of(0, 5), "len")
        .answers("6", SplRange.closed(0, 5), "len")
        .answers("0", SplRange.of(5, 0), "len")
        .answers("[10, 6, 2]", down, "to_list")
        .answers("true", down, "contains", 6)
        .answers("false", down, "contains", 5)
        .answers("2", down, "last")
        .answers("[0, 2, 4]", SplRange.of(0, 3), "map", DOUBLE)
        .answers("[0, 2]", SplRange.of(0, 3), "filter", EVEN)
        .answers("6", SplRange.of(0, 4), "reduce", PLUS)
        .answers("10", SplRange.closed(1, 4), "sum")
        .answers("0..10 step 3", SplRange.of(0, 10), "step_by", 3)
        .answers("4..=0 step -1", SplRange.of(0, 5), "rev")
        .answers("9223372036854775807", SplRange.of(Long.MIN_VALUE, Long.MAX_VALUE), "len")
        .fails("range step is 0", SplRange.of(0, 5), "step_by", 0)
        .fails("array too large: 4294967296 elements", SplRange.of(0, 1L << 32), "to_list")
        .tests();
  }
}
