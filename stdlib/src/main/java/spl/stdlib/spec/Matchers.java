// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All matchers by the name the library's modules know them under. */
final class Matchers {
  private static final Map<String, Rule> RULES = rules();

  private Matchers() {}

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    ValueRules.addTo(rules);
    OrderRules.addTo(rules);
    ContentRules.addTo(rules);
    RaiseRules.addTo(rules);
    return Map.copyOf(rules);
  }

  static @Nullable Rule find(String name) {
    return RULES.get(name);
  }
}
