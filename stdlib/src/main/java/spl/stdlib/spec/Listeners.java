// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;

/** Chooses who is told about examples. */
final class Listeners {
  /** Under this name a host offers a function that takes the events of a run. */
  private static final String HOST = "spl.spec.listener";

  private Listeners() {}

  static Listener of(SplContext context) {
    Object host = host(context);
    return host == null ? new DocListener(context) : new HostListener(context, host);
  }

  private static @Nullable Object host(SplContext context) {
    if (!context.env().isPolyglotBindingsAccessAllowed()) {
      return null;
    }
    InteropLibrary interop = InteropLibrary.getUncached();
    Object bindings = context.env().getPolyglotBindings();
    try {
      return interop.isMemberReadable(bindings, HOST) ? interop.readMember(bindings, HOST) : null;
    } catch (InteropException broken) {
      throw new IllegalStateException("the host hides the listener it offers", broken);
    }
  }
}
