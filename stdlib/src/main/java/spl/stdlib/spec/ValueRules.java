// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.Map;
import spl.language.SplContext;
import spl.language.builtins.CoreType;
import spl.language.values.Equality;
import spl.language.values.SplArray;
import spl.language.values.SplErr;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.SplType;
import spl.language.values.operations.Truth;

/** Matchers for equality, presence, truth and type. */
final class ValueRules {
  private static final Rule OK_VALUE = new Rule((c, a, e) -> a instanceof SplOk, result("Ok(..)"));
  private static final Rule ERR_VALUE =
      new Rule((c, a, e) -> a instanceof SplErr, result("Err(..)"));

  private ValueRules() {}

  static void addTo(Map<String, Rule> rules) {
    Rule equal = new Rule((c, a, e) -> equal(c, a, e[0]), Rule.claim("equal"));
    rules.put("equal", equal);
    rules.put("be", new Rule(equal.test(), Rule.claim("be")));
    rules.put("same", Rule.of("be the same as", (c, a, e) -> Equality.identical(c, a, e[0])));
    rules.put("nil", Rule.of("be nil", (c, a, e) -> Equality.isNothing(a)));
    rules.put("some", new Rule((c, a, e) -> !Equality.isNothing(a), ValueRules::presence));
    rules.put("ok", OK_VALUE);
    rules.put("err", ERR_VALUE);
    rules.put("true", new Rule((c, a, e) -> Boolean.TRUE.equals(a), exactly("true")));
    rules.put("false", new Rule((c, a, e) -> Boolean.FALSE.equals(a), exactly("false")));
    rules.put("truthy", Rule.of("be truthy", (c, a, e) -> Truth.test(c, a)));
    rules.put("falsy", Rule.of("be falsy", (c, a, e) -> !Truth.test(c, a)));
    rules.put("a", new Rule((c, a, e) -> isA(c, a, e[0]), ValueRules::type));
    rules.put("option", Rule.of("be an option", (c, a, e) -> isOption(a)));
    rules.put("result", Rule.of("be a result", (c, a, e) -> isResult(a)));
    rules.put("satisfy", new Rule(ValueRules::satisfies, ValueRules::satisfaction));
  }

  static boolean equal(SplContext c, Object a, Object e) {
    return Equality.equal(c, a, c.await(e));
  }

  private static Rule.Claim exactly(String value) {
    return (c, a, e, negated) ->
        "expected " + (negated ? "anything but " : "") + value + ", got " + Shown.of(c, a);
  }

  private static Rule.Claim result(String form) {
    return (c, a, e, negated) ->
        "expected " + (negated ? "no " : "") + form + ", got " + Shown.of(c, a);
  }

  private static String presence(SplContext c, Object a, Object[] e, boolean negated) {
    return negated ? "expected nothing, got " + Shown.of(c, a) : "expected a value, got nil";
  }

  private static boolean isOption(Object a) {
    return a instanceof SplSome || a instanceof SplNone || Equality.isNothing(a);
  }

  private static boolean isResult(Object a) {
    return a instanceof SplOk || a instanceof SplErr;
  }

  /** Whether a value is of a type, of a type of that name, or a list of such values. */
  static boolean isA(SplContext c, Object a, Object type) throws Rule.Unfit {
    if (type instanceof SplType t) {
      return c.coreOf(t) == CoreType.ANY || c.typeOf(a).isSubtypeOf(c.canonicalType(t));
    }
    if (type instanceof SplArray list && list.size() == 1) {
      if (!(a instanceof SplArray elements)) {
        return false;
      }
      for (Object element : elements.toArray()) {
        if (!isA(c, element, list.get(0))) {
          return false;
        }
      }
      return true;
    }
    return isNamed(c, a, c.display(type));
  }

  private static boolean isNamed(SplContext c, Object a, String name) {
    SplType core = c.builtinType(name);
    SplType own = c.typeOf(a);
    return own.name().equals(name)
        || (core != null && own.isSubtypeOf(c.canonicalType(core)))
        || own.supertypes().stream().anyMatch(t -> t.name().equals(name))
        || own.traits().stream().anyMatch(t -> t.trait().name().equals(name));
  }

  private static String type(SplContext c, Object a, Object[] e, boolean negated) {
    String wanted = e[0] instanceof SplType t ? t.name() : c.display(e[0]);
    return "expected "
        + Shown.of(c, a)
        + (negated ? " to not be a " : " to be a ")
        + wanted
        + ", it is a "
        + c.typeName(a);
  }

  private static boolean satisfies(SplContext c, Object a, Object[] e) {
    return Truth.test(c, c.await(c.call(e[0], a)));
  }

  private static String satisfaction(SplContext c, Object a, Object[] e, boolean negated) {
    return "expected " + Shown.of(c, a) + (negated ? " to not" : " to") + " satisfy the condition";
  }
}
