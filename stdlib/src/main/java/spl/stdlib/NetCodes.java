// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import spl.ffi.fault.IoErrorKind;

/** The numbers of failures on the network (source: stdlib-net §3.1). */
public final class NetCodes {
  private NetCodes() {}

  /** What the monoio family answers: a negative number. */
  public static long negative(IoErrorKind kind) {
    return switch (kind) {
      case CONNECTION_REFUSED -> -2;
      case CONNECTION_RESET, CONNECTION_ABORTED, BROKEN_PIPE -> -3;
      case TIMED_OUT -> -4;
      case WOULD_BLOCK -> -5;
      case NOT_CONNECTED -> -6;
      case ALREADY_CONNECTED -> -7;
      case INVALID_DATA, INVALID_UTF8 -> -8;
      case PERMISSION_DENIED -> -9;
      case ADDR_IN_USE -> -10;
      case ADDR_NOT_AVAILABLE -> -11;
      case NETWORK_UNREACHABLE, HOST_UNREACHABLE -> -12;
      case CANCELLED -> -13;
      case ADDRESS_SYNTAX -> -14;
      case ALREADY_CLOSED -> -15;
      case UNEXPECTED_EOF -> -16;
      case WRITE_ZERO -> -17;
      case UNSUPPORTED -> -18;
      case MESSAGE_TOO_LONG -> -19;
      default -> -1;
    };
  }

  /** What the tuple forms of the native family answer: a positive number. */
  public static long positive(IoErrorKind kind) {
    return switch (kind) {
      case NOT_FOUND -> 1;
      case PERMISSION_DENIED -> 2;
      case CONNECTION_REFUSED -> 3;
      case CONNECTION_RESET -> 4;
      case CONNECTION_ABORTED -> 5;
      case NOT_CONNECTED -> 6;
      case ADDR_IN_USE -> 7;
      case ADDR_NOT_AVAILABLE -> 8;
      case NETWORK_UNREACHABLE -> 9;
      case HOST_UNREACHABLE -> 10;
      case BROKEN_PIPE -> 11;
      case ALREADY_EXISTS -> 12;
      case WOULD_BLOCK -> 13;
      case INVALID_ARGUMENT, INVALID_HANDLE, ADDRESS_SYNTAX, ALREADY_CLOSED, MESSAGE_TOO_LONG -> 14;
      case INVALID_DATA, INVALID_UTF8 -> 15;
      case TIMED_OUT -> 16;
      case WRITE_ZERO -> 17;
      case INTERRUPTED -> 18;
      case UNEXPECTED_EOF -> 19;
      default -> 255;
    };
  }
}
