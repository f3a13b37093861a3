// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import org.jspecify.annotations.Nullable;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplSome;

/** Whether a value is present, as {@code ??}, {@code e?} and {@code if val} see it. */
public final class Presence {
  private Presence() {}

  /** The payload of Some or Ok, the value itself, or null for nil, None and Err. */
  public static @Nullable Object payload(Object value) {
    if (value instanceof Long) {
      return value;
    }
    if (value instanceof SplSome some) {
      return some.value();
    }
    if (value instanceof SplOk ok) {
      return ok.value();
    }
    if (value == SplNil.INSTANCE || value == SplNone.INSTANCE || value instanceof SplErr) {
      return null;
    }
    return value instanceof SplEnumValue e ? variantPayload(e) : value;
  }

  /** User enums may be named like the built-in ones; they count by the names of variants. */
  private static @Nullable Object variantPayload(SplEnumValue value) {
    return switch (value.variant().name()) {
      case "Some", "Ok" -> value.arity() == 1 ? value.payload(0) : value;
      case "None", "Err" -> null;
      default -> value;
    };
  }

  /** Whether a value is an Err. */
  public static boolean isErr(Object value) {
    return value instanceof SplErr
        || value instanceof SplEnumValue e && e.variant().name().equals("Err");
  }
}
