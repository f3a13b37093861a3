// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import java.util.Objects;
import spl.language.async.AsyncRuntime;
import spl.language.async.Combinators;
import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplPanic;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplNil;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** The static functions of {@code Promise}, which is {@code Future} too. */
public final class PromiseStatics {
  private final MethodTable methods;

  private PromiseStatics(MethodTable methods) {
    this.methods = methods;
  }

  /**
   * The table of the type's statics; the receiver is ignored.
   *
   * @param methods the methods of a promise, which settle it for {@code Promise.new}
   */
  public static MethodTable table(MethodTable methods) {
    PromiseStatics statics = new PromiseStatics(methods);
    MethodTable table = new MethodTable("Promise");
    addCombinators(table);
    return table
        .add("new", "executor", (guest, self, args) -> statics.execute(guest, args[0]))
        .add("pending", "", (guest, self, args) -> runtime(guest).newPromise("promise"))
        .add("resolve resolved of", "value?", PromiseStatics::resolved)
        .add(
            "reject rejected",
            "error?",
            (guest, self, args) ->
                runtime(guest).rejected(args.length == 0 ? SplNil.INSTANCE : args[0]))
        .add("delay", "ms value?", PromiseStatics::delay);
  }

  private static void addCombinators(MethodTable table) {
    table
        .add("all gather", "promises", (guest, self, a) -> several(guest).all(list(guest, a[0])))
        .add(
            "all_settled",
            "promises",
            (guest, self, a) -> several(guest).allSettled(list(guest, a[0])))
        .add("race", "promises", (guest, self, a) -> several(guest).race(list(guest, a[0])))
        .add("any", "promises", (guest, self, a) -> several(guest).any(list(guest, a[0])));
  }

  private static Object resolved(Guest guest, Object self, Object[] args) {
    Object value = args.length == 0 ? SplNil.INSTANCE : args[0];
    return value instanceof SplPromise ? value : runtime(guest).resolved(value);
  }

  private static Object delay(Guest guest, Object self, Object[] args) {
    Object value = args.length == 1 ? SplUnit.INSTANCE : CowValue.share(args[1]);
    return runtime(guest).delay(Durations.milliseconds(guest, args[0]), value);
  }

  /** Runs an executor at once with the functions that settle the new promise. */
  private Object execute(Guest guest, Object executor) {
    SplPromise promise = runtime(guest).newPromise("promise");
    Object resolve = bound(promise, "resolve");
    try {
      if (guest.parameterCount(executor) == 1) {
        guest.call(executor, resolve);
      } else {
        guest.call(executor, resolve, bound(promise, "reject"));
      }
    } catch (SplPanic e) {
      promise.reject(e);
    }
    return promise;
  }

  private SplBoundMethod bound(SplPromise promise, String name) {
    BuiltinMethod method = Objects.requireNonNull(methods.find(name));
    return new SplBoundMethod(promise, method, name);
  }

  private static Object[] list(Guest guest, Object value) {
    return Args.array(guest, value).toArray();
  }

  private static Combinators several(Guest guest) {
    return new Combinators(runtime(guest));
  }

  private static AsyncRuntime runtime(Guest guest) {
    return AsyncRuntime.of(guest);
  }
}
