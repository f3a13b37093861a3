// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;

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
    String message = "circular import: " + String.join(" -> ", modules);
    String title = Code.CIRCULAR_IMPORT.title(String.join(" → ", modules));
    var remarks = SplError.Remarks.titled(title);
    return SplErrors.raised(new SplError(ErrorKind.IMPORT_CIRCLE, message, List.of(), remarks), at);
  }

  @TruffleBoundary
  public static SplPanic lentBuffer() {
    return SplErrors.make(ErrorKind.IMMUTABLE, "buffer is lent to a pending read", null);
  }
}
