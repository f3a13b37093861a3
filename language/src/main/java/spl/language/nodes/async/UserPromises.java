// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.values.SplEnumValue;
import spl.language.values.SplObject;

/**
 * Awaiting instances of a class named {@code Promise} that a program defines itself: its field
 * {@code state} holds a variant {@code Resolved(v)}, {@code Rejected(e)} or {@code Pending}.
 */
final class UserPromises {
  private UserPromises() {}

  /** The value of such a promise; any other object is returned as it is. */
  @TruffleBoundary
  static Object await(SplObject object, Node at) {
    int field = object.type().name().equals("Promise") ? object.type().fieldIndex("state") : -1;
    if (field < 0 || !(object.get(field) instanceof SplEnumValue state)) {
      return object;
    }
    return switch (state.variant().name()) {
      case "Resolved" -> state.payload(0);
      case "Rejected" -> throw SplContext.get(at).async().errorOf(state.payload(0));
      case "Pending" -> throw SplErrors.pendingUserPromise(at);
      default -> object;
    };
  }
}
