// SPDX-License-Identifier: Apache-2.0
package spl.launcher.guest;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** How a program failed, in the words that a person reads. */
public final class GuestReport {
  /** The member of a guest error that holds its complete, ready-made report. */
  private static final String REPORT = "report";

  private static final String NO_MEMORY =
      "error: the program needs more memory than it may use\n"
          + "  = help: keep less of it at once, or allow more, such as --memory-limit=4G";

  private GuestReport() {}

  /** What the program's error says of itself; null when there is none that says anything. */
  public static @Nullable String of(PolyglotException failure) {
    return failure.isResourceExhausted() ? NO_MEMORY : member(failure, REPORT);
  }

  /** A text that the guest's error holds ready, or null. */
  public static @Nullable String member(PolyglotException failure, String name) {
    Value error = failure.getGuestObject();
    Value text = error != null && error.hasMember(name) ? error.getMember(name) : null;
    return text != null && text.isString() ? text.asString() : null;
  }
}
