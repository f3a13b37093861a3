// SPDX-License-Identifier: Apache-2.0
package spl.ffi.fault;

import java.util.Locale;

/**
 * Every kind of failure a script can tell apart: the union of the guest's IoError and FileError.
 */
public enum IoErrorKind {
  NOT_FOUND("file or directory not found"),
  PERMISSION_DENIED("permission denied"),
  ALREADY_EXISTS("file or directory already exists"),
  INVALID_PATH("invalid path"),
  IS_DIRECTORY("is a directory"),
  NOT_DIRECTORY("not a directory"),
  DIRECTORY_NOT_EMPTY("directory not empty"),
  READ_ONLY("read-only file system"),
  FILE_TOO_LARGE("file too large"),
  OUT_OF_SPACE("no space left on device"),
  INTERRUPTED("operation interrupted"),
  TIMED_OUT("operation timed out"),
  CONNECTION_REFUSED("connection refused"),
  CONNECTION_RESET("connection reset"),
  BROKEN_PIPE("broken pipe"),
  WOULD_BLOCK("operation would block"),
  INVALID_DATA("invalid data"),
  UNEXPECTED_EOF("unexpected end of file"),
  WRITE_ZERO("write returned zero bytes"),
  OTHER("input/output error"),
  INVALID_ARGUMENT("invalid argument"),
  INVALID_HANDLE("invalid handle"),
  ALREADY_CLOSED("already closed"),
  OUT_OF_BOUNDS("out of bounds"),
  CANCELLED("cancelled"),
  TRUNCATED("file was truncated by another program"),
  LIMIT_EXCEEDED("limit exceeded"),
  UNSUPPORTED("operation not supported"),
  MMAP_FAILED("memory mapping failed"),
  INVALID_UTF8("not valid UTF-8"),
  PATH_TRAVERSAL("Path traversal detected"),
  READ_ONLY_MAPPING("Read-only mapping"),
  ADDR_IN_USE("address already in use"),
  ADDR_NOT_AVAILABLE("address not available on this machine"),
  ADDRESS_SYNTAX("not a network address"),
  CONNECTION_ABORTED("connection aborted"),
  NETWORK_UNREACHABLE("network unreachable"),
  HOST_UNREACHABLE("host unreachable"),
  NOT_CONNECTED("not connected"),
  ALREADY_CONNECTED("already connected"),
  MESSAGE_TOO_LONG("message too long for one datagram");

  private final String phrase;

  IoErrorKind(String phrase) {
    this.phrase = phrase;
  }

  /** Returns the fixed English phrase of this kind. */
  public String phrase() {
    return phrase;
  }

  /** Returns the kebab-case name, for example {@code not-found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
