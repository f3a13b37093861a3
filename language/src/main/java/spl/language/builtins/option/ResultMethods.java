// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.option;

import java.util.function.Function;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplPanic;
import spl.language.errors.UnwrapErrors;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.display.Display;

/** All methods of results, language contract section 13. */
public final class ResultMethods {
  private ResultMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("Result");
    addQueries(table);
    addAlternatives(table);
    addTransforms(table);
    return table;
  }

  private static void addQueries(MethodTable table) {
    table
        .add("is_ok", "", (g, s, a) -> s instanceof SplOk)
        .add("is_err", "", (g, s, a) -> s instanceof SplErr)
        .add(
            "unwrap", "", (g, s, a) -> unwrap(g, s, e -> UnwrapErrors.taken("unwrap", "Err: " + e)))
        .add("expect", "message", (g, s, a) -> unwrap(g, s, e -> expected(g, a[0], e)))
        .add(
            "unwrap_err",
            "",
            (g, s, a) -> unwrapErr(g, s, v -> UnwrapErrors.taken("unwrap_err", "Ok: " + v)))
        .add("expect_err", "message", (g, s, a) -> unwrapErr(g, s, v -> expected(g, a[0], v)))
        .add("ok", "", (g, s, a) -> s instanceof SplOk ? new SplSome(payload(s)) : SplNone.INSTANCE)
        .add(
            "err",
            "",
            (g, s, a) -> s instanceof SplErr ? new SplSome(payload(s)) : SplNone.INSTANCE)
        .add(
            "iter",
            "",
            (g, s, a) -> s instanceof SplOk ? SplArray.of(payload(s)) : SplArray.empty())
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("clone copy", "", (g, s, a) -> s);
  }

  private static void addAlternatives(MethodTable table) {
    table
        .add("unwrap_or", "default", (g, s, a) -> s instanceof SplOk ? payload(s) : a[0])
        .add(
            "unwrap_or_else",
            "f",
            (g, s, a) -> s instanceof SplOk ? payload(s) : callWithError(g, a[0], s))
        .add(
            "unwrap_or_default", "", (g, s, a) -> s instanceof SplOk ? payload(s) : SplNil.INSTANCE)
        .add("or", "other", (g, s, a) -> s instanceof SplOk ? s : a[0])
        .add("or_else", "f", (g, s, a) -> s instanceof SplOk ? s : callWithError(g, a[0], s))
        .add("and", "other", (g, s, a) -> s instanceof SplOk ? a[0] : s);
  }

  private static void addTransforms(MethodTable table) {
    table
        .add(
            "map",
            "f",
            (g, s, a) -> s instanceof SplOk ? new SplOk(Args.call(g, a[0], payload(s))) : s)
        .add(
            "map_err",
            "f",
            (g, s, a) -> s instanceof SplErr ? new SplErr(Args.call(g, a[0], payload(s))) : s)
        .add(
            "map_or",
            "default f",
            (g, s, a) -> s instanceof SplOk ? Args.call(g, a[1], payload(s)) : a[0])
        .add(
            "map_or_else",
            "default f",
            (g, s, a) ->
                s instanceof SplOk ? Args.call(g, a[1], payload(s)) : callWithError(g, a[0], s))
        .add(
            "and_then flat_map",
            "f",
            (g, s, a) -> s instanceof SplOk ? Args.call(g, a[0], payload(s)) : s)
        .add("flatten", "", (g, s, a) -> flatten(s));
  }

  private static Object payload(Object result) {
    return CowValue.share(result instanceof SplOk ok ? ok.value() : ((SplErr) result).value());
  }

  /** Calls a function with the error, or with nothing if it takes nothing. */
  private static Object callWithError(Guest guest, Object f, Object result) {
    return guest.parameterCount(f) == 0
        ? Args.call(guest, f)
        : Args.call(guest, f, payload(result));
  }

  private static Object unwrap(Guest guest, Object result, Function<String, SplPanic> failure) {
    if (result instanceof SplErr err) {
      throw failure.apply(Display.display(guest, err.value()));
    }
    return payload(result);
  }

  private static Object unwrapErr(Guest guest, Object result, Function<String, SplPanic> failure) {
    if (result instanceof SplOk ok) {
      throw failure.apply(Display.display(guest, ok.value()));
    }
    return payload(result);
  }

  private static SplPanic expected(Guest guest, Object message, String found) {
    return UnwrapErrors.expected(Display.display(guest, message) + ": " + found);
  }

  private static Object flatten(Object result) {
    if (result instanceof SplOk ok
        && (ok.value() instanceof SplOk || ok.value() instanceof SplErr)) {
      return ok.value();
    }
    return result;
  }
}
