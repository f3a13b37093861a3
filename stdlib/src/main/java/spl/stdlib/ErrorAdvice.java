// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Suggestions;
import spl.ffi.IoRuntime;
import spl.ffi.fault.IoFault;
import spl.language.SplContext;
import spl.language.builtins.BuiltinProvider.Advice;
import spl.language.values.SplEnumValue;

/** What helps with an error of files that ended a program: where it looked, and a similar name. */
final class ErrorAdvice {
  private ErrorAdvice() {}

  /** Advice on a FileError or IoError, null for other values. */
  @TruffleBoundary
  static @Nullable Advice on(SplContext context, Object error) {
    if (!(error instanceof SplEnumValue value)) {
      return null;
    }
    String type = value.variant().type().name();
    if (!type.equals("FileError") && !type.equals("IoError")) {
      return null;
    }
    boolean missing = value.variant().name().equals("NotFound") && value.arity() == 1;
    return missing
        ? missing(IoGate.io(context), String.valueOf(context.display(value.payload(0))))
        : new Advice(Code.IO, List.of(), List.of());
  }

  private static Advice missing(IoRuntime io, String path) {
    boolean relative = !path.startsWith("/");
    List<String> notes =
        relative ? List.of("current folder is " + io.directory().text()) : List.of();
    List<String> help =
        similar(io, path).map(near -> List.of("similar file `" + near + "`")).orElse(List.of());
    return new Advice(Code.IO, notes, help);
  }

  /** A file beside the missing one whose name is nearly the same. */
  private static Optional<String> similar(IoRuntime io, String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "." : path.substring(0, Math.max(1, slash));
    try {
      return Suggestions.nearest(path.substring(slash + 1), io.directories().names(folder))
          .map(near -> path.substring(0, slash + 1) + near);
    } catch (IoFault unreadable) {
      return Optional.empty();
    }
  }
}
