// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import java.util.Arrays;
import spl.language.async.AsyncRuntime;
import spl.language.async.CaseChoice;
import spl.language.async.Combinators;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplPanic;
import spl.language.values.CowValue;
import spl.language.values.FunctionInfo;
import spl.language.values.Guest;
import spl.language.values.SplErr;
import spl.language.values.SplFunction;
import spl.language.values.SplGenerator;
import spl.language.values.SplIterator;
import spl.language.values.SplNil;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** The free functions that start, wait for and combine asynchronous work. */
public final class AsyncFunctions {
  private AsyncFunctions() {}

  /** The table by name; the receiver is ignored. */
  public static MethodTable table() {
    MethodTable table = new MethodTable("function");
    addStarting(table);
    addWaiting(table);
    FutureNatives.addTo(table);
    ThreadNatives.addTo(table);
    TaskNatives.addTo(table);
    RuntimeNatives.addTo(table);
    return table
        .add("generator", "f", (guest, self, args) -> generator(guest, args[0]))
        .add("next", "g", (guest, self, args) -> next(guest, args[0]))
        .add("collect", "g", (guest, self, args) -> Args.array(guest, args[0]))
        .add("channel", "capacity?", ChannelMethods::open)
        .add("try_call", "f", (guest, self, args) -> tryCall(guest, args[0]));
  }

  private static void addStarting(MethodTable table) {
    table
        .add("spawn spawn_task", "f args...", (guest, self, args) -> spawn(guest, args))
        .add("go", "args...", (guest, self, args) -> go(guest, args))
        .add(
            "spawn_detached",
            "f args...",
            (guest, self, args) -> {
              spawn(guest, args);
              return SplUnit.INSTANCE;
            })
        .add("future async", "value", (guest, self, args) -> future(guest, args[0]));
  }

  private static void addWaiting(MethodTable table) {
    table
        .add("block_on", "promise", (guest, self, args) -> blockOn(guest, args[0]))
        .add("is_ready", "promise", (guest, self, args) -> isReady(args[0]))
        .add(
            "sleep",
            "ms",
            (guest, self, args) -> runtime(guest).delay(Durations.milliseconds(guest, args[0])))
        .add(
            "yield_now async_yield",
            "",
            (guest, self, args) -> {
              runtime(guest).yieldTurn();
              return SplUnit.INSTANCE;
            })
        .add("select", "first rest...", AsyncFunctions::select)
        .add("rt_select_case", "limit cases", AsyncFunctions::selectCase)
        .add("timeout", "promise ms", AsyncFunctions::timeout);
  }

  private static Object spawn(Guest guest, Object[] args) {
    Object[] rest = Arrays.copyOfRange(args, 1, args.length);
    return runtime(guest).spawnCall("spawn", args[0], rest);
  }

  /** The function comes last, behind its arguments. */
  private static Object go(Guest guest, Object[] args) {
    int last = args.length - 1;
    return runtime(guest).spawnCall("go", args[last], Arrays.copyOf(args, last));
  }

  /** A callable is called at once in a task, a promise is itself, any other value is there. */
  private static Object future(Guest guest, Object value) {
    if (value instanceof SplPromise) {
      return value;
    }
    if (guest.isCallable(value)) {
      return runtime(guest).manual().future("future", () -> guest.call(value));
    }
    if (runtime(guest).manual().isOn()) {
      Object kept = CowValue.share(value);
      return runtime(guest).manual().future("future", () -> kept);
    }
    return runtime(guest).resolved(CowValue.share(value));
  }

  private static Object blockOn(Guest guest, Object value) {
    return SplPromise.force(guest.isCallable(value) ? guest.call(value) : value);
  }

  private static Object isReady(Object value) {
    return !(value instanceof SplPromise promise) || !promise.isPending();
  }

  private static Object select(Guest guest, Object self, Object[] args) {
    boolean list = args.length == 1 && !(args[0] instanceof SplPromise);
    Object[] promises = list ? Args.array(guest, args[0]).toArray() : args;
    return new Combinators(runtime(guest)).select(promises);
  }

  /** The number and the value of the case that is settled first: what {@code select:} waits for. */
  private static Object selectCase(Guest guest, Object self, Object[] args) {
    double limit =
        args[0] == SplNil.INSTANCE
            ? Double.POSITIVE_INFINITY
            : Durations.milliseconds(guest, args[0]);
    CaseChoice choice = new CaseChoice(runtime(guest));
    for (Object started : Args.array(guest, args[1]).toArray()) {
      if (choice.isMade()) {
        break;
      }
      choice.add(() -> guest.call(started));
    }
    return choice.within(limit);
  }

  private static Object timeout(Guest guest, Object self, Object[] args) {
    SplPromise promise = args[0] instanceof SplPromise p ? p : runtime(guest).resolved(args[0]);
    double milliseconds = Durations.milliseconds(guest, args[1]);
    return new Combinators(runtime(guest)).timeout(promise, milliseconds);
  }

  /** A generator function is called; any other function is the body of a generator. */
  private static Object generator(Guest guest, Object function) {
    if (function instanceof SplGenerator) {
      return function;
    }
    if (function instanceof SplFunction f && f.info().is(FunctionInfo.Trait.GENERATOR)) {
      return guest.call(function);
    }
    return runtime(guest).generator(() -> guest.call(function));
  }

  private static Object next(Guest guest, Object value) {
    if (value instanceof SplIterator iterator) {
      Object element = iterator.advance(guest);
      return element == null ? SplNil.INSTANCE : element;
    }
    return guest.callMethod(value, "next");
  }

  private static Object tryCall(Guest guest, Object function) {
    try {
      return new SplOk(CowValue.share(guest.call(function)));
    } catch (SplPanic e) {
      return new SplErr(e.payload());
    }
  }

  private static AsyncRuntime runtime(Guest guest) {
    return AsyncRuntime.of(guest);
  }
}
