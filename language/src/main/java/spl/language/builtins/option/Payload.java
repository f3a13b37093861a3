// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.option;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.errors.UnwrapErrors;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplErr;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.display.Display;

/** What options and results carry. */
public final class Payload {
  private Payload() {}

  /** The value of a present option; null when absent. A plain value counts as present. */
  static @Nullable Object ofOption(Object option) {
    if (option instanceof SplSome some) {
      return CowValue.share(some.value());
    }
    return Equality.isNothing(option) ? null : option;
  }

  /** Whether a value is an option or a result. */
  public static boolean isWrapper(Object value) {
    return value instanceof SplSome
        || value instanceof SplOk
        || value instanceof SplErr
        || value == spl.language.values.SplNone.INSTANCE;
  }

  /**
   * What a method or field that options and results lack is applied to: the payload of Some and Ok;
   * a guest error on None and Err.
   */
  @TruffleBoundary
  public static Object forwarded(Guest guest, Object wrapper, String member, @Nullable Node at) {
    return switch (wrapper) {
      case SplSome some -> CowValue.share(some.value());
      case SplOk ok -> CowValue.share(ok.value());
      case SplErr err ->
          throw UnwrapErrors.memberOfErr(member, Display.display(guest, err.value()), at);
      default -> throw UnwrapErrors.memberOfNone(member, at);
    };
  }
}
