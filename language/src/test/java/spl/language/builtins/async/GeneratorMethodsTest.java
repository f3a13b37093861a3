// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import spl.language.async.TestProgram;
import spl.language.async.TestProgram.Code;
import spl.language.builtins.MethodTable;
import spl.language.coroutine.TestEngines;
import spl.language.values.SplArray;
import spl.language.values.SplGenerator;
import spl.language.values.SplNil;
import spl.language.values.SplUnit;

/** Generators by their methods and free functions. */
class GeneratorMethodsTest {
  private final TestProgram program = new TestProgram(TestEngines.CONTINUATION.make());
  private final MethodTable methods = GeneratorMethods.table();
  private final MethodTable functions = AsyncFunctions.table();

  @AfterEach
  void close() {
    program.close();
  }

  /** 0, 1, 2, ... noting what is computed. */
  private SplGenerator naturals() {
    Code body =
        args -> {
          for (long i = 0; ; i++) {
            program.note(i);
            program.async().yieldValue(i);
          }
        };
    return (SplGenerator) function("generator", body);
  }

  private Object call(Object generator, String name, Object... args) {
    return methods.find(name).body().call(program, generator, args);
  }

  private Object function(String name, Object... args) {
    return functions.find(name).body().call(program, SplUnit.INSTANCE, args);
  }

  private static List<Object> list(Object array) {
    return Arrays.asList(((SplArray) array).toArray());
  }

  @Test
  void nextAndTakeShareTheSource() {
    SplGenerator generator = naturals();
    assertEquals(0L, function("next", generator));
    assertEquals(1L, call(generator, "next"));
    assertEquals(List.of(2L, 3L), list(call(generator, "take", 2L)));
    assertEquals(5L, call(call(generator, "skip", 1L), "next"));
  }

  @Test
  void mapAndFilterAreLazy() {
    Code odd = args -> (long) args[0] % 2 == 1;
    Code square = args -> (long) args[0] * (long) args[0];
    Object derived = call(call(naturals(), "filter", odd), "map", square);
    assertEquals(List.of(), program.log());
    assertEquals(List.of(1L, 9L), list(call(derived, "take", 2L)));
    assertEquals(List.of("0", "1", "2", "3"), program.log());
  }

  @Test
  void collectTakesTheRest() {
    Code body =
        args -> {
          program.async().yieldValue("a");
          program.async().yieldValue("b");
          return "ignored";
        };
    Object generator = function("generator", body);
    call(generator, "next");
    assertEquals(List.of("b"), list(function("collect", generator)));
    assertEquals(SplNil.INSTANCE, call(generator, "next"));
    assertEquals(List.of(), list(call(generator, "to_list")));
    assertEquals(true, call(generator, "is_done"));
  }

  @Test
  void closingADerivedOneClosesItsSource() {
    SplGenerator source = naturals();
    source.next();
    Code same = args -> args[0];
    call(call(source, "map", same), "close");
    assertTrue(source.isFinished());
  }
}
