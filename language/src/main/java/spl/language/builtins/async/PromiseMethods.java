// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncRuntime;
import spl.language.async.Combinators;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.SplNil;
import spl.language.values.SplPromise;
import spl.language.values.SplText;
import spl.language.values.SplUnit;

/** The methods of a promise, which is a future, a task's handle and a join handle too. */
public final class PromiseMethods {
  private PromiseMethods() {}

  /** The table of the type. */
  public static MethodTable table() {
    MethodTable table = new MethodTable("promise");
    addQuestions(table);
    addReactions(table);
    addSettling(table);
    return table
        .add("await join wait get", "", (guest, self, args) -> of(self).await())
        .add("poll", "", (guest, self, args) -> value(of(self)))
        .add("id", "", (guest, self, args) -> of(self).id())
        .add("has_callbacks", "", (guest, self, args) -> of(self).hasReactions())
        .add("callback_count", "", (guest, self, args) -> (long) of(self).reactionCount())
        .add("summary", "", (guest, self, args) -> SplText.of("Promise: " + state(of(self))));
  }

  private static void addQuestions(MethodTable table) {
    table
        .add("is_pending", "", (guest, self, args) -> of(self).isPending())
        .add("is_ready is_settled is_done", "", (guest, self, args) -> !of(self).isPending())
        .add("is_fulfilled is_resolved", "", (guest, self, args) -> of(self).isFulfilled())
        .add("is_rejected", "", (guest, self, args) -> of(self).isRejected())
        .add(
            "state get_state",
            "",
            (guest, self, args) -> AsyncRuntime.of(guest).states().of(of(self)))
        .add("value", "", (guest, self, args) -> value(of(self)))
        .add(
            "error",
            "",
            (guest, self, args) ->
                of(self).isRejected() ? of(self).error().payload() : SplNil.INSTANCE);
  }

  private static void addReactions(MethodTable table) {
    table
        .add(
            "then map flat_map and_then",
            "f g?",
            (guest, self, args) -> then(guest, of(self), args[0], Args.optional(args, 1)))
        .add(
            "catch catch_error or_else",
            "f",
            (guest, self, args) -> then(guest, of(self), null, args[0]))
        .add("finally", "f", (guest, self, args) -> anyway(guest, of(self), args[0]));
  }

  private static void addSettling(MethodTable table) {
    table
        .add(
            "resolve",
            "value?",
            (guest, self, args) -> {
              of(self).resolve(args.length == 0 ? SplNil.INSTANCE : args[0]);
              return SplUnit.INSTANCE;
            })
        .add(
            "reject",
            "error?",
            (guest, self, args) -> {
              Object reason = args.length == 0 ? SplNil.INSTANCE : args[0];
              of(self).reject(AsyncRuntime.of(guest).errorOf(reason));
              return SplUnit.INSTANCE;
            })
        .add("cancel", "", (guest, self, args) -> of(self).cancel());
  }

  /** Calls one of two functions in a later turn; without one for the outcome, passes that on. */
  private static SplPromise then(
      Guest guest, SplPromise promise, @Nullable Object onValue, @Nullable Object onError) {
    AsyncRuntime runtime = AsyncRuntime.of(guest);
    SplPromise result = runtime.newPromise("then");
    promise.onSettled(settled -> {
      Object handler = settled.isFulfilled() ? onValue : onError;
      if (handler == null) {
        runtime.loop().enqueue(() -> Combinators.settleAlike(result, settled));
      } else {
        Object outcome = settled.isFulfilled() ? settled.value() : settled.error().payload();
        runtime.enqueue(() -> Args.call(guest, handler, outcome), result);
      }
    });
    return result;
  }

  /** Calls a function in a later turn, then passes the outcome on unless the function raised. */
  private static SplPromise anyway(Guest guest, SplPromise promise, Object action) {
    AsyncRuntime runtime = AsyncRuntime.of(guest);
    SplPromise result = runtime.newPromise("finally");
    promise.onSettled(settled ->
        runtime.enqueue(
            () -> {
              SplPromise.force(guest.call(action));
              return settled.get();
            },
            result));
    return result;
  }

  private static String state(SplPromise promise) {
    return promise.isPending() ? "pending" : promise.isFulfilled() ? "resolved" : "rejected";
  }

  private static Object value(SplPromise promise) {
    return promise.isFulfilled() ? promise.value() : SplNil.INSTANCE;
  }

  private static SplPromise of(Object self) {
    return (SplPromise) self;
  }
}
