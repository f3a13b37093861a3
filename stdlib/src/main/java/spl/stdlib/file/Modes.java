// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenFile.Whence;
import spl.ffi.file.OpenMode;
import spl.language.SplContext;
import spl.language.builtins.Capability;
import spl.language.values.SplEnumValue;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;

/** How files are opened and where a seek counts from, as programs write it. */
public final class Modes {
  private Modes() {}

  /** Opens a file in a mode given as OpenMode, as its name or as a number; absent is reading. */
  @TruffleBoundary
  public static long open(SplContext context, String path, Object mode) throws IOException {
    return IoGate.io(context).files().open(path, allowed(context, path, mode));
  }

  /** The mode a program asks for, if it may open files so. */
  @TruffleBoundary
  static OpenMode allowed(SplContext context, String path, Object mode) throws IOException {
    OpenMode wanted = mode(context, mode);
    if (wanted != OpenMode.READ_ONLY) {
      context.capabilities().check(Capability.WRITE, "open", path);
    }
    return wanted;
  }

  private static OpenMode mode(SplContext context, Object mode) throws IoFault {
    if (Arguments.isAbsent(mode)) {
      return OpenMode.READ_ONLY;
    }
    Object base = Arguments.base(mode);
    String name = Arguments.variant(base);
    if (base instanceof TruffleString) {
      name = Arguments.text(context, base);
    }
    OpenMode known =
        name == null ? OpenMode.byNumber(Arguments.integer(context, base)) : OpenMode.byName(name);
    return required(known, name == null ? String.valueOf(base) : name);
  }

  private static OpenMode required(@Nullable OpenMode known, String shown) throws IoFault {
    if (known == null) {
      throw IoFault.of(IoErrorKind.OTHER, "open", null, "unknown open mode: " + shown);
    }
    return known;
  }

  /** Moves the position: by SeekFrom, or by an offset and 0 start, 1 current, 2 end. */
  @TruffleBoundary
  public static long seek(SplContext context, OpenFile file, Object offset, Object whence)
      throws IoFault {
    if (offset instanceof SplEnumValue from && from.arity() == 1) {
      return file.seek(Arguments.integer(context, from.payload(0)), named(from.variant().name()));
    }
    long start = Arguments.integer(context, whence, 0);
    if (start < 0 || start >= Whence.values().length) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "seek in", file.path(), "unknown start");
    }
    return file.seek(Arguments.integer(context, offset), Whence.values()[(int) start]);
  }

  private static Whence named(String variant) {
    return switch (variant) {
      case "End" -> Whence.END;
      case "Current" -> Whence.CURRENT;
      default -> Whence.START;
    };
  }
}
