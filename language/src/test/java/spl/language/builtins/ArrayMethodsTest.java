// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import static spl.language.builtins.MethodCases.DOUBLE;
import static spl.language.builtins.MethodCases.EVEN;
import static spl.language.builtins.MethodCases.PLUS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spl.language.values.GuestValues;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplSome;
import spl.language.values.TestFunction;

class ArrayMethodsTest {
  private static final List<Object> NUMBERS = List.of(3, 1, 2);

  @TestFactory
  Stream<DynamicTest> queries() {
    return new MethodCases()
        .answers("3", NUMBERS, "len")
        .answers("3", NUMBERS, "first")
        .answers("nil", List.of(), "last")
        .answers("2", NUMBERS, "get", -1)
        .answers("nil", NUMBERS, "at", 3)
        .answers("9", NUMBERS, "fetch", 3, 9)
        .answers("true", NUMBERS, "contains", 1.0)
        .answers("1", NUMBERS, "index_of", 1)
        .answers("-1", NUMBERS, "index_of", "1")
        .answers("2", List.of(1, 2, 1), "last_index_of", 1)
        .answers("2", List.of(1, 2, 1), "count", 1)
        .answers("1", NUMBERS, "count", EVEN)
        .answers("\"312\"", NUMBERS, "join")
        .answers("\"3-1-2\"", NUMBERS, "join", "-")
        .answers("true", List.of(1, "a"), "all_truthy")
        .answers("false", List.of(0, ""), "any_truthy")
        .fails("type mismatch: expected int, got text", NUMBERS, "get", "x")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> changes() {
    return new MethodCases()
        .leaves("[3, 1, 2, \"x\"]", NUMBERS, "push", "x")
        .leaves("[3, 1]", NUMBERS, "pop")
        .answers("2", NUMBERS, "pop")
        .answers("nil", List.of(), "pop")
        .leaves("[9, 3, 1, 2]", NUMBERS, "insert", 0, 9)
        .leaves("[3, 1, 2, 9]", NUMBERS, "insert", 3, 9)
        .fails("index out of bounds: index 4, length 3", NUMBERS, "insert", 4, 9)
        .answers("1", NUMBERS, "remove", 1)
        .leaves("[3, 2]", NUMBERS, "remove_at", 1)
        .fails("index out of bounds: index 3, length 3", NUMBERS, "remove", 3)
        .leaves("[3, 2]", NUMBERS, "delete", 1)
        .leaves("[]", NUMBERS, "clear")
        .leaves("[3, 1, 2, 0, 1]", NUMBERS, "extend", 2)
        .leaves("[3]", NUMBERS, "truncate", 1)
        .leaves("[2, 1, 3]", NUMBERS, "swap", 0, -1)
        .leaves("[\"x\", \"x\"]", List.of(1, 2), "fill", "x")
        .leaves("[3, 2.5, 2]", NUMBERS, "set", 1, 2.5)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> frozenAndFixed() {
    SplArray frozen = GuestValues.array(1);
    frozen.freeze();
    SplArray fixed = GuestValues.array(1);
    fixed.fix();
    return new MethodCases()
        .fails("Cannot call push() on frozen array", frozen, "push", 2)
        .fails("cannot change size of fixed-size array", fixed, "push", 2)
        .leaves("[5]", fixed, "set", 0, 5)
        .answers("[1, 2]", frozen, "concat", List.of(2))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> transforms() {
    return new MethodCases()
        .answers("[6, 2, 4]", NUMBERS, "map", DOUBLE)
        .answers("[2]", NUMBERS, "filter", EVEN)
        .answers("[3, 1]", NUMBERS, "reject", EVEN)
        .answers("[1, 2, 3]", List.of(List.of(1, 2), 3), "flatten")
        .answers("[0, 0, 1]", List.of(1, 2), "flat_map", TestFunction.of(n -> upTo((long) n)))
        .answers("[1, 3]", List.of(1, SplNil.INSTANCE, 3), "compact")
        .answers("[2]", List.of(1, 2), "filter_map", TestFunction.of(ArrayMethodsTest::ifEven))
        .answers("([2], [3, 1])", NUMBERS, "partition", EVEN)
        .answers("{false: [3, 1], true: [2]}", NUMBERS, "group_by", EVEN)
        .answers("[(3, \"a\"), (1, \"b\")]", NUMBERS, "zip", List.of("a", "b"))
        .answers("[(0, 3), (1, 1), (2, 2)]", NUMBERS, "enumerate")
        .answers("[[1, 3], [2, 4]]", List.of(List.of(1, 2), List.of(3, 4)), "transpose")
        .answers("{3, 1}", List.of(3, 1, 3), "to_set")
        .fails("int is not callable", NUMBERS, "map", 5)
        .tests();
  }

  private static Object upTo(long n) {
    return GuestValues.of(n == 1 ? List.of(0) : List.of(0, 1));
  }

  private static Object ifEven(Object n) {
    return (long) n % 2 == 0 ? new SplSome(n) : SplNil.INSTANCE;
  }

  @TestFactory
  Stream<DynamicTest> folds() {
    return new MethodCases()
        .answers("16", NUMBERS, "reduce", 10, PLUS)
        .answers("16", NUMBERS, "fold", PLUS, 10)
        .answers("6", NUMBERS, "reduce", PLUS)
        .answers("nil", List.of(), "reduce", PLUS)
        .answers("[3, 4, 6]", NUMBERS, "scan", 0, PLUS)
        .answers("2", NUMBERS, "find", EVEN)
        .answers("2", NUMBERS, "find_index", EVEN)
        .answers("nil", List.of(1), "find", EVEN)
        .answers("true", NUMBERS, "any", EVEN)
        .answers("false", NUMBERS, "all", EVEN)
        .answers("true", List.of(), "all", EVEN)
        .answers("true", List.of(1), "none", EVEN)
        .answers("6", NUMBERS, "sum")
        .answers("6.5", List.of(3, 3.5), "sum")
        .answers("0", List.of(), "sum")
        .answers("6", NUMBERS, "product")
        .answers("1", NUMBERS, "min")
        .answers("\"b\"", List.of("a", "b"), "max")
        .answers("nil", List.of(), "max")
        .answers("3", NUMBERS, "min_by", TestFunction.of(n -> -(long) n))
        .fails("unsupported operand types for <: text and int", List.of(1, "a"), "min")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> order() {
    return new MethodCases()
        .answers("[1, 2, 3]", NUMBERS, "sorted")
        .answers("[3, 2, 1]", NUMBERS, "sort_desc")
        .answers("[1, 2.5, 3]", List.of(3, 2.5, 1), "sort")
        .answers("[3, 2, 1]", NUMBERS, "sort", TestFunction.of2((x, y) -> (long) y - (long) x))
        .answers("[1, 2, 3]", NUMBERS, "sort_by", TestFunction.of2((x, y) -> (long) x < (long) y))
        .answers("[3, 2, 1]", NUMBERS, "sort_by", TestFunction.of(n -> -(long) n))
        .answers("[2, 1, 3]", NUMBERS, "reverse")
        .answers("[\"b\", \"a\"]", List.of("a", "b"), "rev")
        .answers("[1, \"a\", 2]", List.of(1, "a", 1.0, "a", 2), "unique")
        .fails("unsupported operand types for <: text and int", List.of(1, "a"), "sort")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> parts() {
    return new MethodCases()
        .answers("[1, 2]", NUMBERS, "slice", 1, 9)
        .answers("[1]", NUMBERS, "slice", -2, -1)
        .answers("[3, 1]", NUMBERS, "take", 2)
        .answers("[2]", NUMBERS, "drop", 2)
        .answers("[2]", List.of(2, 1, 4), "take_while", EVEN)
        .answers("[1, 4]", List.of(2, 1, 4), "skip_while", EVEN)
        .answers("[[3, 1], [2]]", NUMBERS, "chunk", 2)
        .answers("[[3, 1], [1, 2]]", NUMBERS, "windows", 2)
        .answers("[3, 2]", NUMBERS, "step_by", 2)
        .answers("[1, 2, 3]", NUMBERS, "rotate", 1)
        .answers("[2, 3, 1]", NUMBERS, "rotate", -1)
        .answers("[3, 1, 2, \"a\"]", NUMBERS, "concat", List.of("a"))
        .fails("expected a positive count, got 0", NUMBERS, "chunks", 0)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> bytes() {
    return new MethodCases()
        .answers("\"é\"", List.of(195, 169), "decode")
        .answers("\"00ff\"", List.of(0, 255), "to_hex")
        .answers("513", List.of(1, 2), "read_u16_le", 0)
        .fails("index out of bounds: index 1, length 2", List.of(1, 2), "read_u16_le", 1)
        .fails(
            "type mismatch: expected bytes, got another value at index 0", List.of(256), "decode")
        .tests();
  }
}
