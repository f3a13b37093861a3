// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spl.language.SplContext;
import spl.language.errors.SplPanic;
import spl.language.values.Equality;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplText;
import spl.language.values.operations.Membership;
import spl.language.values.operations.Truth;

/** Matchers that look into texts and collections. */
final class ContentRules {
  private static final List<String> PATTERN_METHODS = List.of("is_match", "matches", "test");

  private ContentRules() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("contain", Rule.of("contain", ContentRules::containsAll));
    rules.put("length", new Rule(ContentRules::hasLength, ContentRules::length));
    rules.put("empty", new Rule((c, a, e) -> size(c, a) == 0, ContentRules::emptiness));
    rules.put("blank", Rule.of("be blank", (c, a, e) -> text(a).isBlank()));
    rules.put("start_with", Rule.of("start with", (c, a, e) -> starts(c, a, e[0])));
    rules.put("end_with", Rule.of("end with", (c, a, e) -> ends(c, a, e[0])));
    rules.put("match", Rule.of("match", (c, a, e) -> matches(c, a, e[0])));
    rules.put("key", Rule.of("have the key", (c, a, e) -> dict(a).containsKey(c, e[0])));
    rules.put("exactly", Rule.of("contain exactly", (c, a, e) -> isPermutation(c, a, e[0])));
  }

  private static String text(Object value) throws Rule.Unfit {
    TruffleString text = Equality.asText(value);
    if (text == null) {
      throw new Rule.Unfit();
    }
    return SplText.toJava(text);
  }

  private static SplDict dict(Object value) throws Rule.Unfit {
    if (value instanceof SplDict dict) {
      return dict;
    }
    throw new Rule.Unfit();
  }

  private static boolean containsAll(SplContext c, Object a, Object[] e) throws Rule.Unfit {
    try {
      for (Object part : e) {
        if (!Membership.contains(c, a, c.await(part))) {
          return false;
        }
      }
      return true;
    } catch (SplPanic noContainer) {
      throw new Rule.Unfit();
    }
  }

  private static long size(SplContext c, Object value) throws Rule.Unfit {
    try {
      if (c.callMethod(value, "len") instanceof Long length) {
        return length;
      }
    } catch (SplPanic withoutLength) {
      throw new Rule.Unfit();
    }
    throw new Rule.Unfit();
  }

  private static boolean hasLength(SplContext c, Object a, Object[] e) throws Rule.Unfit {
    return e[0] instanceof Long wanted && size(c, a) == wanted;
  }

  private static String length(SplContext c, Object a, Object[] e, boolean negated) {
    String wanted = Shown.of(c, e[0]);
    String found = Shown.of(c, c.callMethod(a, "len"));
    return negated
        ? "expected a length other than " + wanted + ": " + Shown.of(c, a)
        : "expected length " + wanted + ", got " + found + ": " + Shown.of(c, a);
  }

  private static String emptiness(SplContext c, Object a, Object[] e, boolean negated) {
    if (negated) {
      return "expected " + Shown.of(c, a) + " to not be empty";
    }
    Object size = c.callMethod(a, "len");
    String items = size.equals(1L) ? " item: " : " items: ";
    return "expected empty, got " + Shown.of(c, size) + items + Shown.of(c, a);
  }

  private static boolean starts(SplContext c, Object a, Object part) throws Rule.Unfit {
    if (a instanceof SplArray array && part instanceof SplArray head) {
      int size = Math.min(head.size(), array.size());
      return Equality.equal(c, array.slice(0, size), head);
    }
    return text(a).startsWith(text(part));
  }

  private static boolean ends(SplContext c, Object a, Object part) throws Rule.Unfit {
    if (a instanceof SplArray array && part instanceof SplArray tail) {
      int from = Math.max(0, array.size() - tail.size());
      return Equality.equal(c, array.slice(from, array.size()), tail);
    }
    return text(a).endsWith(text(part));
  }

  private static boolean matches(SplContext c, Object a, Object pattern) throws Rule.Unfit {
    if (Equality.asText(pattern) != null) {
      return text(a).contains(text(pattern));
    }
    for (String method : PATTERN_METHODS) {
      Object answer = c.callUserMethod(pattern, method, a);
      if (answer != null) {
        return Truth.test(c, answer);
      }
    }
    throw new Rule.Unfit();
  }

  private static boolean isPermutation(SplContext c, Object a, Object e) throws Rule.Unfit {
    if (!(a instanceof SplArray actual) || !(e instanceof SplArray wanted)) {
      throw new Rule.Unfit();
    }
    List<Object> left = new ArrayList<>(List.of(actual.toArray()));
    for (Object value : wanted.toArray()) {
      int found = 0;
      while (found < left.size() && !Equality.equal(c, left.get(found), value)) {
        found++;
      }
      if (found == left.size()) {
        return false;
      }
      left.remove(found);
    }
    return left.isEmpty();
  }
}
