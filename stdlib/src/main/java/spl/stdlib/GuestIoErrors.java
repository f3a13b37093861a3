// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplError;
import spl.language.errors.SplPanic;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplRefused;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplVariant;
import spl.stdlib.mmap.ClosePlaces;

/** What a failure of the outside world is to a program: the only class that knows the variants. */
public final class GuestIoErrors {
  private static final String FILE_MODULE = "file.error";
  private static final String IO_MODULE = "io.error";
  private static final String NET_MODULE = "net.error";

  private GuestIoErrors() {}

  /** Turns a failure into what the declaration promises, and remembers it as the last error. */
  @TruffleBoundary
  static Object failure(SplContext context, Builtin declaration, IOException failure) {
    IoFault fault = IoGate.fault(context, failure, declaration.name());
    IoGate.io(context).lastFault().record(fault);
    return answer(context, declaration, fault);
  }

  private static Object answer(SplContext context, Builtin declaration, IoFault fault) {
    return switch (declaration.fails()) {
      case NIL -> SplNil.INSTANCE;
      case FALSE -> false;
      case MINUS_ONE -> -1L;
      case NET_CODE -> NetCodes.negative(fault.kind());
      case NET_RESULT -> new SplErr(netError(context, fault));
      case ZERO -> 0L;
      case EMPTY_TEXT -> SplText.EMPTY;
      case EMPTY_ARRAY -> SplArray.empty();
      case IO_RESULT -> new SplErr(ioError(context, fault));
      case FILE_RESULT -> new SplErr(fileError(context, fault));
      case UNIT -> SplUnit.INSTANCE;
      case RAISE, NEVER -> throw raised(context, fault);
    };
  }

  /** The raised form of a fault: its payload is the FileError. */
  @TruffleBoundary
  public static SplPanic raised(SplContext context, IoFault fault) {
    return new SplPanic(told(context, fault), fileError(context, fault));
  }

  private static SplError told(SplContext context, IoFault fault) {
    String message = String.valueOf(fault.getMessage());
    boolean region = fault.kind() == IoErrorKind.ALREADY_CLOSED && fault.path() != null;
    SplError.Remark closed = region ? ClosePlaces.of(context, fault.path()) : null;
    if (closed == null) {
      ErrorKind kind =
          fault.kind() == IoErrorKind.PERMISSION_DENIED ? ErrorKind.PERMISSION : ErrorKind.IO;
      return new SplError(kind, message, List.of());
    }
    return new SplError(
        ErrorKind.CLOSED,
        message,
        List.of("copy the bytes before the block ends"),
        new SplError.Remarks("region is used after it was closed", List.of(closed), List.of()));
  }

  /** The fault as a value of FileError. */
  @TruffleBoundary
  public static Object fileError(SplContext context, IoFault fault) {
    return marked(fault, plainFileError(context, fault));
  }

  private static Object plainFileError(SplContext context, IoFault fault) {
    String path = String.valueOf(fault.path() == null ? "" : fault.path());
    return switch (fault.kind()) {
      case NOT_FOUND, PERMISSION_DENIED, IS_DIRECTORY, PATH_TRAVERSAL, TRUNCATED ->
          file(context, camel(fault.kind()), path);
      case FILE_TOO_LARGE -> tooLarge(context, path, fault.detail());
      case MMAP_FAILED -> file(context, "MmapFailed", fault.reason());
      case INVALID_UTF8, INVALID_DATA -> file(context, "InvalidUtf8", null);
      case OUT_OF_BOUNDS, ALREADY_CLOSED, CANCELLED, READ_ONLY_MAPPING ->
          file(context, camel(fault.kind()), null);
      case TIMED_OUT -> file(context, "Timeout", null);
      case LIMIT_EXCEEDED -> file(context, "LimitExceeded", limit(fault));
      default -> file(context, "IoError", String.valueOf(fault.getMessage()));
    };
  }

  /** The fault as a value of IoError. */
  @TruffleBoundary
  public static Object ioError(SplContext context, IoFault fault) {
    return marked(fault, plainIoError(context, fault));
  }

  private static Object plainIoError(SplContext context, IoFault fault) {
    return switch (fault.kind()) {
      case OTHER, MMAP_FAILED -> io(context, "Other", other(fault));
      case INVALID_UTF8 -> io(context, "InvalidData", null);
      case PATH_TRAVERSAL -> io(context, "InvalidPath", null);
      case READ_ONLY_MAPPING -> io(context, "PermissionDenied", null);
      case ADDRESS_SYNTAX -> io(context, "InvalidInput", null);
      default -> io(context, camel(fault.kind()), null);
    };
  }

  /** The fault as a value of NetError. */
  @TruffleBoundary
  public static Object netError(SplContext context, IoFault fault) {
    String name =
        switch (fault.kind()) {
          case CONNECTION_REFUSED, CONNECTION_RESET, TIMED_OUT, WOULD_BLOCK, NOT_CONNECTED ->
              camel(fault.kind());
          case ALREADY_CONNECTED, INVALID_DATA, PERMISSION_DENIED, WRITE_ZERO, ADDR_IN_USE ->
              camel(fault.kind());
          case ADDR_NOT_AVAILABLE, CANCELLED, UNEXPECTED_EOF, UNSUPPORTED, MESSAGE_TOO_LONG ->
              camel(fault.kind());
          case CONNECTION_ABORTED, BROKEN_PIPE -> "ConnectionReset";
          case NETWORK_UNREACHABLE, HOST_UNREACHABLE -> "Unreachable";
          case ALREADY_CLOSED -> "Closed";
          case INVALID_UTF8 -> "InvalidData";
          case ADDRESS_SYNTAX -> "AddrParseError";
          default -> "IoError";
        };
    boolean told = name.equals("IoError") || name.equals("AddrParseError");
    String payload = told ? String.valueOf(fault.getMessage()) : null;
    return marked(fault, value(variant(context, NET_MODULE, "NetError", name), payload));
  }

  /** A value for a refusal by the program's own permissions remembers what would allow it. */
  private static Object marked(IoFault fault, Object value) {
    return fault.detail() instanceof FaultDetail.Refused && value instanceof SplEnumValue plain
        ? refused(plain, error(fault))
        : value;
  }

  private static SplRefused refused(SplEnumValue plain, SplError error) {
    Object[] payload = new Object[plain.arity()];
    Arrays.setAll(payload, plain::payload);
    return new SplRefused(plain.variant(), payload, error);
  }

  private static SplError error(IoFault fault) {
    String what = "cannot " + fault.operation();
    String subject = fault.path() == null ? "" : " `" + fault.path() + "`";
    FaultDetail.Refused refusal = (FaultDetail.Refused) fault.detail();
    String message = what + subject + ": " + refusal.reason();
    return new SplError(ErrorKind.PERMISSION, message, List.of(refusal.help()));
  }

  /** What was refused and what would allow it, as one sentence. */
  public static String sentence(SplRefused refused) {
    return refused.error().message() + "; " + String.join("; ", refused.error().help());
  }

  /** A value that stands for the same refusal as its cause, else as the last failure. */
  @TruffleBoundary
  public static Object withRefusal(SplContext context, Object value, Object cause) {
    IoFault last = IoGate.io(context).lastFault().get();
    if (!(value instanceof SplEnumValue plain)) {
      return value;
    }
    if (cause instanceof SplRefused known) {
      return refused(plain, known.error());
    }
    return Arguments.isAbsent(cause) && last != null ? marked(last, plain) : plain;
  }

  /** Without a path there is nothing to add to the reason. */
  private static String other(IoFault fault) {
    return fault.path() == null ? fault.reason() : String.valueOf(fault.getMessage());
  }

  private static Object tooLarge(SplContext context, String path, FaultDetail detail) {
    long size = detail instanceof FaultDetail.TooLarge t ? t.size() : 0;
    long max = detail instanceof FaultDetail.TooLarge t ? t.max() : 0;
    SplVariant variant = variant(context, FILE_MODULE, "FileError", "TooLarge");
    return new SplEnumValue(variant, new Object[] {SplText.of(path), size, max});
  }

  private static String limit(IoFault fault) {
    return fault.detail() instanceof FaultDetail.Limit l ? l.what() : fault.reason();
  }

  private static Object file(SplContext context, String name, @Nullable String payload) {
    return value(variant(context, FILE_MODULE, "FileError", name), payload);
  }

  private static Object io(SplContext context, String name, @Nullable String payload) {
    return value(variant(context, IO_MODULE, "IoError", name), payload);
  }

  private static Object value(SplVariant variant, @Nullable String payload) {
    return payload == null
        ? new SplEnumValue(variant)
        : new SplEnumValue(variant, new Object[] {SplText.of(payload)});
  }

  private static SplVariant variant(SplContext context, String module, String type, String name) {
    SplType declared = (SplType) context.exported(module, type);
    SplVariant variant = declared.variants().get(name);
    if (variant == null) {
      throw new IllegalStateException(type + " lacks the variant " + name);
    }
    return variant;
  }

  /** {@code NOT_FOUND} is {@code NotFound}. */
  private static String camel(IoErrorKind kind) {
    StringBuilder name = new StringBuilder();
    for (String word : kind.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
