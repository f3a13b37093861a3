// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors of options and results that hold something else than what was taken out of them. */
public final class UnwrapErrors {
  private static final String HELP = "use unwrap_or(default) or if val Some(x) = ...";

  private UnwrapErrors() {}

  /** A member of the payload that None does not have. */
  @TruffleBoundary
  public static SplPanic memberOfNone(String member, @Nullable Node at) {
    return make("called '" + member + "' on None", "`" + member + "` on None", at);
  }

  /** A member of the payload that an Err does not have. */
  @TruffleBoundary
  public static SplPanic memberOfErr(String member, String shownError, @Nullable Node at) {
    String holder = " on Err: " + shownError;
    return make("called '" + member + "'" + holder, "`" + member + "`" + holder, at);
  }

  /**
   * A method that takes out what is not there.
   *
   * @param holder None, Err or Ok, with what it holds
   */
  @TruffleBoundary
  public static SplPanic taken(String method, String holder) {
    return make("called " + method + " on " + holder, "`" + method + "` on " + holder, null);
  }

  /** What {@code expect} was to find; the message is the program's. */
  @TruffleBoundary
  public static SplPanic expected(String message) {
    return make(message, "", null);
  }

  private static SplPanic make(String message, String title, @Nullable Node at) {
    var remarks = SplError.Remarks.titled(title);
    return SplErrors.raised(new SplError(ErrorKind.UNWRAP, message, List.of(HELP), remarks), at);
  }
}
