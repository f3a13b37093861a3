// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import org.jspecify.annotations.Nullable;
import spl.language.values.FunctionInfo;
import spl.language.values.Guest;
import spl.language.values.SplFunction;
import spl.language.values.SplType;

/** The methods by which guest types define how their values look. */
final class UserForms {
  private static final String[] DISPLAY = {"to_string", "fmt", "__str__"};
  private static final String[] DEBUG = {"debug", "__repr__"};

  private UserForms() {}

  /** What the type's own display method answers, or null. */
  static @Nullable Object display(Guest guest, Object value, SplType type) {
    return first(guest, value, type, DISPLAY);
  }

  /** What the type's own debug method answers, or null. */
  static @Nullable Object debug(Guest guest, Object value, SplType type) {
    return first(guest, value, type, DEBUG);
  }

  private static @Nullable Object first(Guest guest, Object value, SplType type, String[] names) {
    for (String name : names) {
      Object method = type.findMethod(name);
      if (method != null && takesOnlySelf(method)) {
        return guest.callUserMethod(value, name);
      }
    }
    return null;
  }

  private static boolean takesOnlySelf(Object method) {
    if (!(method instanceof SplFunction function)) {
      return true;
    }
    FunctionInfo info = function.info();
    for (int i = 1; i < info.arity(); i++) {
      FunctionInfo.Parameter param = info.params().get(i);
      if (!param.optional() && !param.variadic()) {
        return false;
      }
    }
    return info.arity() > 0;
  }
}
