// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import spl.language.async.AsyncRuntime;
import spl.language.async.Combinators;
import spl.language.async.ManualMode;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplNil;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** The native names of futures and of the executor that runs them; stdlib-net 3.5. */
final class FutureNatives {
  private FutureNatives() {}

  static void addTo(MethodTable table) {
    addFutures(table);
    addSettled(table);
    addExecutor(table);
    addManual(table);
  }

  private static void addFutures(MethodTable table) {
    table
        .add("rt_future_new", "f context?", (guest, self, a) -> future(guest, a))
        .add("rt_future_await rt_wait", "f", (guest, self, a) -> SplPromise.force(a[0]))
        .add("rt_future_is_ready", "f", (guest, self, a) -> isReady(a[0]) ? 1L : 0L)
        .add("rt_future_get_result", "f", (guest, self, a) -> result(a[0]))
        .add("rt_future_all", "fs", (guest, self, a) -> several(guest).all(list(guest, a[0])))
        .add("rt_future_race", "fs", (guest, self, a) -> several(guest).race(list(guest, a[0])));
  }

  private static void addSettled(MethodTable table) {
    table
        .add("rt_future_resolve", "value", (guest, self, a) -> of(guest).resolved(a[0]))
        .add("rt_future_reject", "error", (guest, self, a) -> of(guest).rejected(a[0]))
        .add("rt_promise_new", "", (guest, self, a) -> of(guest).newPromise("promise"))
        .add("rt_future_then", "f g", (guest, self, a) -> then(guest, a[0], a[1]))
        .add("rt_promise_resolve", "promise value", (guest, self, a) -> resolve(a[0], a[1]))
        .add("rt_promise_reject", "promise error", (guest, self, a) -> reject(guest, a));
  }

  private static void addExecutor(MethodTable table) {
    table
        .add("rt_executor_set_mode", "mode", (guest, self, a) -> setMode(guest, a[0]))
        .add("rt_executor_get_mode", "", (guest, self, a) -> manual(guest).isOn() ? 1L : 0L)
        .add("rt_executor_is_manual", "", (guest, self, a) -> manual(guest).isOn() ? 1L : 0L)
        .add("rt_executor_start rt_executor_set_workers", "n?", (guest, self, a) -> 1L)
        .add("rt_executor_shutdown", "", (guest, self, a) -> shutdown(guest))
        .add("rt_executor_poll", "", (guest, self, a) -> manual(guest).poll() ? 1L : 0L)
        .add("rt_executor_poll_all", "", (guest, self, a) -> (long) manual(guest).pollAll())
        .add("rt_executor_pending_count", "", (guest, self, a) -> (long) manual(guest).pending());
  }

  private static void addManual(MethodTable table) {
    table
        .add("async_mode", "mode", (guest, self, a) -> mode(guest, a[0]))
        .add("async_workers", "n", (guest, self, a) -> SplUnit.INSTANCE)
        .add("poll_future", "f?", (guest, self, a) -> manual(guest).poll())
        .add("poll_all_futures", "", (guest, self, a) -> (long) manual(guest).pollAll())
        .add("pending_futures", "", (guest, self, a) -> (long) manual(guest).pending());
  }

  private static Object future(Guest guest, Object[] args) {
    Object context = args.length > 1 ? CowValue.share(args[1]) : SplNil.INSTANCE;
    boolean takesContext = guest.parameterCount(args[0]) != 0;
    return manual(guest)
        .future("future", () -> takesContext ? guest.call(args[0], context) : guest.call(args[0]));
  }

  private static boolean isReady(Object value) {
    return !(value instanceof SplPromise p) || !p.isPending();
  }

  private static Object result(Object value) {
    if (value instanceof SplPromise p) {
      return p.isFulfilled() ? p.value() : SplNil.INSTANCE;
    }
    return value;
  }

  private static Object then(Guest guest, Object value, Object function) {
    SplPromise future = value instanceof SplPromise p ? p : of(guest).resolved(value);
    return guest.callMethod(future, "then", function);
  }

  private static Object resolve(Object promise, Object value) {
    ((SplPromise) promise).resolve(value);
    return SplUnit.INSTANCE;
  }

  private static Object reject(Guest guest, Object[] args) {
    ((SplPromise) args[0]).reject(of(guest).errorOf(args[1]));
    return SplUnit.INSTANCE;
  }

  private static Object setMode(Guest guest, Object mode) {
    ManualMode manual = manual(guest);
    if (manual.isUsed()) {
      return 0L;
    }
    manual.choose(Args.integer(guest, mode) == 1);
    return 1L;
  }

  private static Object mode(Guest guest, Object mode) {
    manual(guest).choose(Args.text(guest, mode).toString().equals("manual"));
    return SplUnit.INSTANCE;
  }

  private static Object shutdown(Guest guest) {
    of(guest).shutdown();
    return 1L;
  }

  private static Object[] list(Guest guest, Object value) {
    return Args.array(guest, value).toArray();
  }

  private static Combinators several(Guest guest) {
    return new Combinators(of(guest));
  }

  private static ManualMode manual(Guest guest) {
    return of(guest).manual();
  }

  private static AsyncRuntime of(Guest guest) {
    return AsyncRuntime.of(guest);
  }
}
