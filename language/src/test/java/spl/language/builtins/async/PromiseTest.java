// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import spl.language.async.TestProgram;
import spl.language.async.TestProgram.Code;
import spl.language.builtins.MethodTable;
import spl.language.coroutine.TestEngines;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplSome;
import spl.language.values.SplUnit;

/** Promises by their methods and statics. */
class PromiseTest {
  private final TestProgram program = new TestProgram(TestEngines.CONTINUATION.make());
  private final MethodTable methods = PromiseMethods.table();
  private final MethodTable statics = PromiseStatics.table(methods);
  private final MethodTable functions = AsyncFunctions.table();

  @AfterEach
  void close() {
    program.close();
  }

  private Object call(Object promise, String name, Object... args) {
    return call(methods, promise, name, args);
  }

  private Object make(String name, Object... args) {
    return call(statics, SplUnit.INSTANCE, name, args);
  }

  private Object function(String name, Object... args) {
    return call(functions, SplUnit.INSTANCE, name, args);
  }

  private Object call(MethodTable table, Object self, String name, Object... args) {
    return table.find(name).body().call(program, self, args);
  }

  private Object await(Object promise) {
    return call(promise, "await");
  }

  private SplPromise pending() {
    return (SplPromise) make("pending");
  }

  private void raises(Object payload, Object promise) {
    assertEquals(payload, assertThrows(SplPanic.class, () -> await(promise)).payload());
  }

  private void drain() {
    program.async().drain();
  }

  private static List<Object> list(Object array) {
    return Arrays.asList(((SplArray) array).toArray());
  }

  @Test
  void newRunsItsExecutorAtOnce() {
    Code executor =
        args -> {
          program.note("runs");
          return program.call(args[0], 5L);
        };
    Object promise = make("new", executor);
    program.note("after");
    assertEquals(5L, await(promise));
    assertEquals(List.of("runs", "after"), program.log());
  }

  @Test
  void settlesOnce() {
    Code executor =
        args -> {
          program.call(args[1], "first");
          program.call(args[0], "second");
          throw SplErrors.panic("third", null);
        };
    raises("first", make("new", executor));
  }

  @Test
  void anExecutorThatRaisesRejects() {
    Code executor =
        args -> {
          throw SplErrors.panic("in executor", null);
        };
    assertThrows(SplPanic.class, () -> await(make("new", executor)));
  }

  @Test
  void resolvingWithAPromiseAdoptsIt() {
    SplPromise inner = pending();
    SplPromise outer = pending();
    call(outer, "resolve", inner);
    call(outer, "resolve", "too late");
    assertTrue(outer.isPending());
    call(inner, "reject", "e");
    raises("e", outer);
  }

  @Test
  void resolvingWithItselfRejects() {
    SplPromise promise = pending();
    promise.resolve(promise);
    assertTrue(promise.isRejected());
    promise.observe();
  }

  @Test
  void callbacksRunInLaterTurnsInOrder() {
    Object promise = make("resolve", 1L);
    Code first = args -> program.note("a" + args[0]);
    Code second = args -> program.note("b" + args[0]);
    call(promise, "then", first);
    call(promise, "then", second);
    program.note("now");
    drain();
    assertEquals(List.of("now", "a1", "b1"), program.log());
  }

  @Test
  void thenFlattensAndChains() {
    Code later = args -> make("delay", 5L, "later " + args[0]);
    Code shout = args -> args[0] + "!";
    Object chained = call(call(make("resolve", 1L), "then", later), "map", shout);
    assertEquals("later 1!", await(chained));
  }

  @Test
  void errorsSkipThenAndReachCatch() {
    Code unused = args -> program.note("unused");
    Code handler = args -> "caught " + args[0];
    Object chained = call(call(make("reject", "e"), "then", unused), "catch", handler);
    assertEquals("caught e", await(chained));
    assertEquals(List.of(), program.log());
  }

  @Test
  void valuesSkipCatch() {
    Code unused = args -> program.note("unused");
    assertEquals(1L, await(call(make("resolve", 1L), "catch_error", unused)));
  }

  @Test
  void thenTakesASecondFunctionForErrors() {
    Code value = args -> "value";
    Code error = args -> "error " + args[0];
    assertEquals("error e", await(call(make("reject", "e"), "then", value, error)));
  }

  @Test
  void anErrorInACallbackRejects() {
    Code raise =
        args -> {
          throw SplErrors.panic("callback", null);
        };
    Object promise = call(make("resolve", 1L), "then", raise);
    assertThrows(SplPanic.class, () -> await(promise));
  }

  @Test
  void finallyKeepsTheOutcomeUnlessItRaises() {
    Code note = args -> program.note("finally");
    Code raise =
        args -> {
          throw SplErrors.panic("finally", null);
        };
    assertEquals(1L, await(call(make("resolve", 1L), "finally", note)));
    raises("e", call(make("reject", "e"), "finally", note));
    assertEquals(List.of("finally", "finally"), program.log());
    Object raised = call(make("resolve", 1L), "finally", raise);
    assertThrows(SplPanic.class, () -> await(raised));
  }

  @Test
  void answersQuestionsWithoutWaiting() {
    SplPromise promise = pending();
    assertEquals(true, call(promise, "is_pending"));
    assertEquals(false, call(promise, "is_ready"));
    assertEquals(SplNil.INSTANCE, call(promise, "value"));
    assertEquals(SplNil.INSTANCE, call(promise, "poll"));
    assertEquals("Pending", ((SplEnumValue) call(promise, "state")).variant().name());
    call(promise, "resolve", 7L);
    assertEquals(true, call(promise, "is_fulfilled"));
    assertEquals(7L, call(promise, "value"));
    assertEquals(7L, ((SplEnumValue) call(promise, "state")).payload(0));
    assertEquals(SplNil.INSTANCE, call(promise, "error"));
    Object rejected = make("rejected", "e");
    assertEquals(true, call(rejected, "is_rejected"));
    assertEquals("e", call(rejected, "error"));
  }

  @Test
  void allGivesValuesInOrderOrTheFirstError() {
    Object slow = make("delay", 20L, "slow");
    assertEquals(
        List.of("slow", "fast", 3L),
        list(await(make("all", SplArray.of(slow, make("delay", 1L, "fast"), 3L)))));
    assertEquals(List.of(), list(await(make("all", SplArray.empty()))));
    raises("e", make("all", SplArray.of(pending(), make("reject", "e"))));
  }

  @Test
  void allSettledGivesResults() {
    Object results = await(make("all_settled", SplArray.of(make("reject", "e"), 2L)));
    assertEquals(List.of(new SplErr("e"), new SplOk(2L)), list(results));
  }

  @Test
  void raceGivesTheFirstAndLeavesTheOthersRunning() {
    SplPromise slow = (SplPromise) make("delay", 20L, "slow");
    assertEquals("fast", await(make("race", SplArray.of(slow, make("delay", 1L, "fast")))));
    assertEquals("slow", await(slow));
    assertThrows(SplPanic.class, () -> await(make("race", SplArray.empty())));
  }

  @Test
  void anyGivesTheFirstValueOrAllErrors() {
    Object late = make("delay", 20L, "late");
    assertEquals("late", await(make("any", SplArray.of(make("reject", "e"), late))));
    Object none = make("any", SplArray.of(make("reject", "a"), make("reject", "b")));
    SplPanic error = assertThrows(SplPanic.class, () -> await(none));
    assertEquals(List.of("a", "b"), list(error.payload()));
  }

  @Test
  void selectCancelsTheLosers() {
    SplPromise slow = (SplPromise) make("delay", 20L, "slow");
    assertEquals("fast", await(function("select", slow, make("delay", 1L, "fast"))));
    assertTrue(slow.isRejected());
    assertEquals(0, program.async().loop().timerCount());
  }

  @Test
  void timeoutGivesSomeInTimeAndNoneAfterwards() {
    Object fast = function("timeout", make("delay", 1L, "v"), 5000L);
    assertEquals(new SplSome("v"), await(fast));
    assertEquals(0, program.async().loop().timerCount());
    SplPromise never = pending();
    assertEquals(SplNone.INSTANCE, await(function("timeout", never, 50L)));
    assertTrue(never.isRejected());
  }

  @Test
  void onlyUnobservedRejectionsAreReported() {
    make("reject", "unseen");
    Object seen = make("reject", "seen");
    assertThrows(SplPanic.class, () -> await(seen));
    Code handler = args -> args[0];
    call(make("reject", "handled"), "catch", handler);
    Code passedOn = args -> args[0];
    call(make("reject", "passed on"), "then", passedOn);
    drain();
    assertEquals(
        List.of("warning: unhandled rejection: unseen", "warning: unhandled rejection: passed on"),
        program.warnings());
  }

  @Test
  void reportsTheOldestOfVeryManyRejectionsEarly() {
    for (int i = 0; i < 1500; i++) {
      make("reject", "e" + i);
    }
    assertEquals(500, program.warnings().size());
    drain();
    assertEquals(1500, program.warnings().size());
    assertEquals("warning: unhandled rejection: e1499", program.warnings().getLast());
  }

  @Test
  void spawnQueuesACallAndJoinWaits() {
    Code work = args -> program.note("work " + args[0]);
    Object handle = function("spawn", work, 1L);
    program.note("main");
    assertEquals("work 1", call(handle, "join"));
    assertEquals(List.of("main", "work 1"), program.log());
    assertTrue((long) call(handle, "id") > 0);
  }

  @Test
  void goTakesTheFunctionLast() {
    Code sum = args -> (long) args[0] + (long) args[1];
    assertEquals(3L, await(function("go", 1L, 2L, sum)));
  }

  @Test
  void futureStartsACallAtOnceAndWrapsValues() {
    Code work = args -> program.note("work");
    assertEquals(true, function("is_ready", function("future", work)));
    assertEquals(true, function("is_ready", function("future", 42L)));
    assertEquals(42L, function("block_on", function("future", 42L)));
    assertFalse(((SplPromise) function("sleep", 1L)).isFulfilled());
  }

  @Test
  void tryCallGivesAResult() {
    Code fails =
        args -> {
          throw program.async().errorOf("e");
        };
    Code works = args -> 1L;
    assertEquals(new SplErr("e"), function("try_call", fails));
    assertEquals(new SplOk(1L), function("try_call", works));
  }

  @Test
  void promisesHaveNumbers() {
    SplPromise a = assertInstanceOf(SplPromise.class, make("pending"));
    SplPromise b = pending();
    assertTrue(a.id() > 0 && b.id() > a.id());
  }
}
