// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors of lent buffers, actors, macros, mixins and modules that load each other. */
public final class ConstructErrors {
  private ConstructErrors() {}

  @TruffleBoundary
  public static SplPanic actorStopped(String actor) {
    return SplErrors.make(ErrorKind.CLOSED, "actor " + actor + " has stopped", null);
  }

  @TruffleBoundary
  public static SplPanic undefinedMacro(String name, @Nullable Node at) {
    return SplErrors.make(ErrorKind.NAME, "undefined macro: " + name, at);
  }

  @TruffleBoundary
  public static SplPanic missingMixinMethod(String method, String mixin, @Nullable Node at) {
    return SplErrors.make(
        ErrorKind.METHOD, "missing method '" + method + "' required by mixin " + mixin, at);
  }

  @TruffleBoundary
  public static SplPanic circularImport(List<String> modules, @Nullable Node at) {
    return SplErrors.make(ErrorKind.IMPORT, "circular import: " + String.join(" -> ", modules), at);
  }

  @TruffleBoundary
  public static SplPanic lentBuffer() {
    return SplErrors.make(ErrorKind.IMMUTABLE, "buffer is lent to a pending read", null);
  }
}
