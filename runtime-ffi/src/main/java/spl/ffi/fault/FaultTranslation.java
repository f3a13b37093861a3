// SPDX-License-Identifier: Apache-2.0
package spl.ffi.fault;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The only place where exceptions of the platform become an {@link IoFault}. */
public final class FaultTranslation {

  /** A text the operating system uses for one errno, and what it means here. */
  private record Reason(String text, IoErrorKind kind, @Nullable String wording) {}

  /** Searched in order; longer texts stand before their own prefixes. */
  private static final List<Reason> REASONS =
      List.of(
          new Reason("Is a directory", IoErrorKind.IS_DIRECTORY, null),
          new Reason("Not a directory", IoErrorKind.NOT_DIRECTORY, null),
          new Reason("Directory not empty", IoErrorKind.DIRECTORY_NOT_EMPTY, null),
          new Reason("No space left on device", IoErrorKind.OUT_OF_SPACE, null),
          new Reason("Disk quota exceeded", IoErrorKind.OUT_OF_SPACE, "disk quota exceeded"),
          new Reason("File too large", IoErrorKind.FILE_TOO_LARGE, null),
          new Reason("Too many open files", IoErrorKind.LIMIT_EXCEEDED, "too many open files"),
          new Reason("File name too long", IoErrorKind.INVALID_PATH, "file name too long"),
          new Reason("Too many levels of symbolic links", IoErrorKind.INVALID_PATH, "link loop"),
          new Reason("Read-only file system", IoErrorKind.READ_ONLY, null),
          new Reason("Operation not permitted", IoErrorKind.PERMISSION_DENIED, null),
          new Reason("Permission denied", IoErrorKind.PERMISSION_DENIED, null),
          new Reason("Broken pipe", IoErrorKind.BROKEN_PIPE, null),
          new Reason("Connection reset", IoErrorKind.CONNECTION_RESET, null),
          new Reason("Connection refused", IoErrorKind.CONNECTION_REFUSED, null),
          new Reason("Address already in use", IoErrorKind.ADDR_IN_USE, null),
          new Reason("Cannot assign requested address", IoErrorKind.ADDR_NOT_AVAILABLE, null),
          new Reason("Network is unreachable", IoErrorKind.NETWORK_UNREACHABLE, null),
          new Reason("No route to host", IoErrorKind.HOST_UNREACHABLE, null),
          new Reason("Host is down", IoErrorKind.HOST_UNREACHABLE, null),
          new Reason("Software caused connection abort", IoErrorKind.CONNECTION_ABORTED, null),
          new Reason("connected party did not", IoErrorKind.TIMED_OUT, null),
          new Reason("onnection timed out", IoErrorKind.TIMED_OUT, null),
          new Reason("endpoint is not connected", IoErrorKind.NOT_CONNECTED, null),
          new Reason("endpoint is already connected", IoErrorKind.ALREADY_CONNECTED, null),
          new Reason("Message too long", IoErrorKind.MESSAGE_TOO_LONG, null),
          new Reason("Resource temporarily unavailable", IoErrorKind.WOULD_BLOCK, null),
          new Reason("Device or resource busy", IoErrorKind.WOULD_BLOCK, "in use"),
          new Reason("Text file busy", IoErrorKind.WOULD_BLOCK, "in use by a running program"),
          new Reason("cross-device link", IoErrorKind.OTHER, "not on the same file system"),
          new Reason("Invalid argument", IoErrorKind.INVALID_ARGUMENT, null),
          new Reason("No such device", IoErrorKind.UNSUPPORTED, "no such device"),
          new Reason("Illegal seek", IoErrorKind.UNSUPPORTED, "not seekable"),
          new Reason("not supported", IoErrorKind.UNSUPPORTED, null),
          new Reason("Cannot allocate memory", IoErrorKind.MMAP_FAILED, "out of address space"),
          new Reason("cannot extend file", IoErrorKind.TRUNCATED, null),
          new Reason("Map failed", IoErrorKind.MMAP_FAILED, null),
          new Reason("No such file or directory", IoErrorKind.NOT_FOUND, null),
          new Reason("File exists", IoErrorKind.ALREADY_EXISTS, null),
          new Reason("Interrupted system call", IoErrorKind.INTERRUPTED, null),
          new Reason("Bad file descriptor", IoErrorKind.ALREADY_CLOSED, null),
          new Reason("Stale file handle", IoErrorKind.OTHER, "stale network file"),
          new Reason("Input/output error", IoErrorKind.OTHER, null));

  private FaultTranslation() {}

  /**
   * Translates any exception of an operation on a path; an {@link IoFault} is returned unchanged.
   */
  public static IoFault translate(Exception failure, String operation, @Nullable String path) {
    if (failure instanceof IoFault fault) {
      return fault;
    }
    if (failure instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      return translate(wrapped.getCause(), operation, path);
    }
    IoErrorKind kind = kindByType(failure);
    if (kind != null) {
      return IoFault.of(kind, operation, path, wordingByType(failure, kind)).causedBy(failure);
    }
    return byReason(failure, operation, path).causedBy(failure);
  }

  private static @Nullable IoErrorKind kindByType(Exception failure) {
    return switch (failure) {
      case NoSuchFileException e -> IoErrorKind.NOT_FOUND;
      case AccessDeniedException e -> IoErrorKind.PERMISSION_DENIED;
      case FileAlreadyExistsException e -> IoErrorKind.ALREADY_EXISTS;
      case DirectoryNotEmptyException e -> IoErrorKind.DIRECTORY_NOT_EMPTY;
      case NotDirectoryException e -> IoErrorKind.NOT_DIRECTORY;
      case NotLinkException e -> IoErrorKind.INVALID_ARGUMENT;
      case FileSystemLoopException e -> IoErrorKind.INVALID_PATH;
      case AtomicMoveNotSupportedException e -> IoErrorKind.OTHER;
      case InvalidPathException e -> IoErrorKind.INVALID_PATH;
      case ClosedByInterruptException e -> IoErrorKind.INTERRUPTED;
      case ClosedChannelException e -> IoErrorKind.ALREADY_CLOSED;
      case NonWritableChannelException e -> IoErrorKind.PERMISSION_DENIED;
      case NonReadableChannelException e -> IoErrorKind.PERMISSION_DENIED;
      case EOFException e -> IoErrorKind.UNEXPECTED_EOF;
      case CharacterCodingException e -> IoErrorKind.INVALID_UTF8;
      case SocketTimeoutException e -> IoErrorKind.TIMED_OUT;
      case PortUnreachableException e -> IoErrorKind.CONNECTION_REFUSED;
      case NoRouteToHostException e -> IoErrorKind.HOST_UNREACHABLE;
      case UnknownHostException e -> IoErrorKind.HOST_UNREACHABLE;
      case InterruptedIOException e -> IoErrorKind.INTERRUPTED;
      default -> null;
    };
  }

  private static String wordingByType(Exception failure, IoErrorKind kind) {
    return switch (failure) {
      case NotLinkException e -> "not a link";
      case FileSystemLoopException e -> "link loop";
      case AtomicMoveNotSupportedException e -> "not on the same file system";
      case NonWritableChannelException e -> "not open for writing";
      case NonReadableChannelException e -> "not open for reading";
      case UnknownHostException e -> "no host of this name";
      default -> kind.phrase();
    };
  }

  private static IoFault byReason(Exception failure, String operation, @Nullable String path) {
    String text = reasonText(failure);
    for (Reason reason : REASONS) {
      if (text.contains(reason.text())) {
        String wording = reason.wording() == null ? reason.kind().phrase() : reason.wording();
        return IoFault.of(reason.kind(), operation, path, wording);
      }
    }
    return switch (failure) {
      case FileNotFoundException e -> IoFault.of(IoErrorKind.NOT_FOUND, operation, path);
      case ConnectException e -> IoFault.of(IoErrorKind.CONNECTION_REFUSED, operation, path);
      case IllegalArgumentException e -> IoFault.of(IoErrorKind.INVALID_ARGUMENT, operation, path);
      case UnsupportedOperationException e -> IoFault.of(IoErrorKind.UNSUPPORTED, operation, path);
      default -> IoFault.of(IoErrorKind.OTHER, operation, path, readable(text));
    };
  }

  private static String reasonText(Exception failure) {
    String text =
        failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
    return text == null ? "" : text;
  }

  /** Keeps a text of the operating system, and drops one that was meant for Java programmers. */
  private static String readable(String text) {
    boolean technical =
        text.isBlank()
            || text.contains("Exception")
            || text.contains("java.")
            || text.contains("::");
    return technical ? IoErrorKind.OTHER.phrase() : text;
  }
}
