// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import spl.language.SplContext;
import spl.language.values.SplText;
import spl.language.values.SplTuple;

/** What a matcher says about a value when it is asked as a value itself. */
final class Verdicts {
  private Verdicts() {}

  /** Whether it passes, and the messages for either expectation. */
  static SplTuple of(SplContext c, Object value, String name, Object[] arguments) {
    Rule rule = Matchers.find(name);
    try {
      boolean raises = name.equals(RaiseRules.NAME);
      Object actual = raises ? RaiseRules.run(c, value) : c.await(value);
      boolean passes = rule != null && rule.test().passes(c, actual, arguments);
      String plain = rule == null ? "" : rule.claim().message(c, actual, arguments, false);
      String negated = rule == null ? "" : rule.claim().message(c, actual, arguments, true);
      return SplTuple.of(passes, SplText.of(plain), SplText.of(negated));
    } catch (Rule.Unfit unfit) {
      String message = "'" + name + "' cannot be checked on " + c.typeName(value);
      return SplTuple.of(false, SplText.of(message), SplText.of(message));
    }
  }
}
