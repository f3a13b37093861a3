// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import static spl.language.builtins.MethodCases.DOUBLE;
import static spl.language.builtins.MethodCases.EVEN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spl.language.values.GuestValues;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.TestFunction;

class OptionMethodsTest {
  private static final Object SOME = new SplSome(4L);
  private static final Object NONE = SplNone.INSTANCE;
  private static final Object OK = new SplOk(4L);
  private static final Object ERR = new SplErr(GuestValues.text("e"));
  private static final TestFunction NINE = new TestFunction(0, a -> 9L);

  @TestFactory
  Stream<DynamicTest> options() {
    return new MethodCases()
        .answers("true", SOME, "is_some")
        .answers("true", NONE, "is_none")
        .answers("4", SOME, "unwrap")
        .fails("called unwrap on None", NONE, "unwrap")
        .fails("called unwrap on None", SplNil.INSTANCE, "unwrap")
        .fails("m", NONE, "expect", "m")
        .answers("9", NONE, "unwrap_or", 9)
        .answers("9", NONE, "unwrap_or_else", NINE)
        .answers("Some(4)", SOME, "or", new SplSome(1L))
        .answers("Some(8)", SOME, "map", DOUBLE)
        .answers("None", NONE, "map", DOUBLE)
        .answers("8", SOME, "map_or", 0, DOUBLE)
        .answers("0", NONE, "map_or", 0, DOUBLE)
        .answers("8", SOME, "and_then", DOUBLE)
        .answers("Some(4)", SOME, "filter", EVEN)
        .answers("Some(4)", new SplSome(SOME), "flatten")
        .answers("Ok(4)", SOME, "ok_or", "e")
        .answers("Err(\"e\")", NONE, "ok_or", "e")
        .answers("Some((4, 4))", SOME, "zip", SOME)
        .answers("nil", NONE, "get")
        .answers("[4]", SOME, "iter")
        .leaves("None", SOME, "take")
        .answers("Some(4)", SOME, "take")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> results() {
    return new MethodCases()
        .answers("true", OK, "is_ok")
        .answers("true", ERR, "is_err")
        .answers("4", OK, "unwrap")
        .fails("called unwrap on Err: e", ERR, "unwrap")
        .fails("m: e", ERR, "expect", "m")
        .answers("\"e\"", ERR, "unwrap_err")
        .fails("called unwrap_err on Ok: 4", OK, "unwrap_err")
        .answers("None", ERR, "ok")
        .answers("Some(\"e\")", ERR, "err")
        .answers("Ok(8)", OK, "map", DOUBLE)
        .answers("Err(\"e\")", ERR, "map", DOUBLE)
        .answers("Err(1)", ERR, "map_err", TestFunction.of(e -> 1L))
        .answers("\"e\"", ERR, "unwrap_or_else", TestFunction.of(e -> e))
        .answers("8", OK, "and_then", DOUBLE)
        .answers("Ok(4)", new SplOk(OK), "flatten")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> plainValues() {
    return new MethodCases()
        .answers("5", 5, "unwrap")
        .answers("true", "x", "is_some")
        .answers("[2]", List.of(1), "map", DOUBLE)
        .answers("3", SplNil.INSTANCE, "unwrap_or", 3)
        .tests();
  }
}
