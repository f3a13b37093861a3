// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import spl.language.errors.ConstructErrors;
import spl.language.errors.SplErrors;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplSet;

/** Receivers of mutating methods; a guest error when they are frozen or of fixed size. */
public final class Receiver {
  private Receiver() {}

  /** An array whose elements may change. */
  public static SplArray array(Object self, String method) {
    SplArray array = (SplArray) self;
    if (array.isFrozen()) {
      throw array.isLent() ? ConstructErrors.lentBuffer() : SplErrors.frozen(method, "array", null);
    }
    return array;
  }

  /** An array whose size may change. */
  public static SplArray resizable(Object self, String method) {
    SplArray array = array(self, method);
    if (array.isFixed()) {
      throw SplErrors.fixedSize(null);
    }
    return array;
  }

  /** A dict that may change. */
  public static SplDict dict(Object self, String method) {
    SplDict dict = (SplDict) self;
    if (dict.isFrozen()) {
      throw SplErrors.frozen(method, "dict", null);
    }
    return dict;
  }

  /** A set that may change. */
  public static SplSet set(Object self, String method) {
    SplSet set = (SplSet) self;
    if (set.isFrozen()) {
      throw SplErrors.frozen(method, "set", null);
    }
    return set;
  }

  /** Checks a receiver before a method of the kind IN_PLACE_AS_STATEMENT replaces it. */
  public static void checkInPlace(Object self, String method) {
    if (self instanceof SplArray) {
      array(self, method);
    } else if (self instanceof SplDict) {
      dict(self, method);
    }
  }
}
