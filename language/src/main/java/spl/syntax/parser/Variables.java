// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables declared so far, as far as the reading of {@code f -x} and {@code f [1]} needs. */
final class Variables {
  private final List<Set<String>> scopes = new ArrayList<>();

  Variables() {
    open();
  }

  void open() {
    scopes.add(null);
  }

  void close() {
    if (scopes.size() > 1) {
      scopes.removeLast();
    }
  }

  void declare(String name) {
    int top = scopes.size() - 1;
    Set<String> scope = scopes.get(top);
    if (scope == null) {
      scope = new HashSet<>();
      scopes.set(top, scope);
    }
    scope.add(name);
  }

  boolean isKnown(String name) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Set<String> scope = scopes.get(i);
      if (scope != null && scope.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
