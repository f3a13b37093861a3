// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.option;

import java.util.function.Supplier;
import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.BuiltinMethod.Replacement;
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
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.display.Display;
import spl.language.values.operations.Truth;

/**
 * All methods of options, language contract section 13. They act on nil as on None, and on any
 * other plain value as on Some of it.
 */
public final class OptionMethods {
  private OptionMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("Option");
    addQueries(table);
    addAlternatives(table);
    addTransforms(table);
    return table;
  }

  private static void addQueries(MethodTable table) {
    table
        .add("is_some", "", (g, s, a) -> Payload.ofOption(s) != null)
        .add("is_none is_nil", "", (g, s, a) -> Payload.ofOption(s) == null)
        .add("unwrap", "", (g, s, a) -> unwrap(s, () -> UnwrapErrors.taken("unwrap", "None")))
        .add(
            "expect",
            "message",
            (g, s, a) -> unwrap(s, () -> UnwrapErrors.expected(Display.display(g, a[0]))))
        .add("get", "", (g, s, a) -> or(s, SplNil.INSTANCE))
        .add("iter to_list to_array", "", (g, s, a) -> elements(s))
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("clone copy", "", (g, s, a) -> s)
        .add("take", "", Effect.REPLACES, (g, s, a) -> new Replacement(SplNone.INSTANCE, s));
  }

  private static void addAlternatives(MethodTable table) {
    table
        .add("unwrap_or", "default", (g, s, a) -> or(s, a[0]))
        .add("unwrap_or_else", "f", (g, s, a) -> isSome(s) ? or(s, s) : Args.call(g, a[0]))
        .add("unwrap_or_default", "", (g, s, a) -> or(s, SplNil.INSTANCE))
        .add("or", "other", (g, s, a) -> isSome(s) ? s : a[0])
        .add("or_else", "f", (g, s, a) -> isSome(s) ? s : Args.call(g, a[0]))
        .add(
            "ok_or",
            "error",
            (g, s, a) -> isSome(s) ? new SplOk(or(s, s)) : new SplErr(CowValue.share(a[0])))
        .add(
            "ok_or_else",
            "f",
            (g, s, a) -> isSome(s) ? new SplOk(or(s, s)) : new SplErr(Args.call(g, a[0])))
        .add(
            "to_result",
            "error?",
            (g, s, a) ->
                isSome(s)
                    ? new SplOk(or(s, s))
                    : new SplErr(a.length > 0 ? CowValue.share(a[0]) : SplText.of("None")));
  }

  private static void addTransforms(MethodTable table) {
    table
        .add(
            "map",
            "f",
            (g, s, a) -> isSome(s) ? new SplSome(Args.call(g, a[0], or(s, s))) : SplNone.INSTANCE)
        .add("map_or", "default f", (g, s, a) -> isSome(s) ? Args.call(g, a[1], or(s, s)) : a[0])
        .add(
            "map_or_else",
            "default f",
            (g, s, a) -> isSome(s) ? Args.call(g, a[1], or(s, s)) : Args.call(g, a[0]))
        .add(
            "and_then flat_map",
            "f",
            (g, s, a) -> isSome(s) ? Args.call(g, a[0], or(s, s)) : SplNone.INSTANCE)
        .add("and", "other", (g, s, a) -> isSome(s) ? a[0] : SplNone.INSTANCE)
        .add("filter", "f", OptionMethods::filter)
        .add("flatten", "", (g, s, a) -> flatten(s))
        .add("zip", "other", OptionMethods::zip);
  }

  private static boolean isSome(Object option) {
    return Payload.ofOption(option) != null;
  }

  private static Object or(Object option, Object absent) {
    Object payload = Payload.ofOption(option);
    return payload == null ? absent : payload;
  }

  private static Object unwrap(Object option, Supplier<SplPanic> absent) {
    Object payload = Payload.ofOption(option);
    if (payload == null) {
      throw absent.get();
    }
    return payload;
  }

  private static SplArray elements(Object option) {
    Object payload = Payload.ofOption(option);
    return payload == null ? SplArray.empty() : SplArray.of(payload);
  }

  private static Object filter(Guest guest, Object self, Object[] args) {
    Object payload = Payload.ofOption(self);
    boolean keeps = payload != null && Truth.test(guest, Args.call(guest, args[0], payload));
    return keeps ? self : SplNone.INSTANCE;
  }

  private static Object flatten(Object option) {
    Object payload = Payload.ofOption(option);
    if (payload == null) {
      return SplNone.INSTANCE;
    }
    return payload instanceof SplSome || payload == SplNone.INSTANCE ? payload : option;
  }

  private static Object zip(Guest guest, Object self, Object[] args) {
    Object left = Payload.ofOption(self);
    Object right = Payload.ofOption(args[0]);
    return left == null || right == null ? SplNone.INSTANCE : new SplSome(SplTuple.of(left, right));
  }
}
