// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.LinkedHashSet;
import java.util.Set;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplError;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/** The rejected promises nobody has looked at. */
final class Rejections {
  /**
   * How many are kept for the end; of more, the oldest are reported early, so memory is bounded.
   */
  private static final int MAX_KEPT = 1000;

  private final Set<SplPromise> unobserved = new LinkedHashSet<>();
  private final AsyncHost host;

  Rejections(AsyncHost host) {
    this.host = host;
  }

  void add(SplPromise promise) {
    unobserved.add(promise);
    if (unobserved.size() > MAX_KEPT) {
      SplPromise oldest = unobserved.iterator().next();
      unobserved.remove(oldest);
      report(oldest);
    }
  }

  void remove(SplPromise promise) {
    unobserved.remove(promise);
  }

  /** Warns of each, oldest first. */
  void reportAll() {
    while (!unobserved.isEmpty()) {
      SplPromise oldest = unobserved.iterator().next();
      unobserved.remove(oldest);
      report(oldest);
    }
  }

  private void report(SplPromise promise) {
    SplPanic error = promise.error();
    if (error.kind() == ErrorKind.CANCELLED) {
      return; // somebody wanted it
    }
    Object payload = error.payload();
    String shown = payload instanceof SplError e ? e.message() : host.display(payload);
    host.warn("warning: unhandled rejection: " + shown);
  }
}
