// SPDX-License-Identifier: Apache-2.0
package spl.ffi.fault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the outside world, as data: what was tried, on which path, and what kind of failure
 * it was.
 *
 * <p>The message always reads {@code cannot <operation> `path`: <reason>} and never contains a Java
 * word; front ends translate {@link #kind()} and {@link #detail()} into guest values.
 */
public final class IoFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final IoErrorKind kind;
  private final String operation;
  private final @Nullable String path;
  private final String reason;
  private final transient FaultDetail detail;

  private IoFault(
      IoErrorKind kind,
      String operation,
      @Nullable String path,
      String reason,
      FaultDetail detail) {
    super(message(operation, path, reason));
    this.kind = kind;
    this.operation = operation;
    this.path = path;
    this.reason = reason;
    this.detail = detail;
  }

  /** Returns a fault whose reason is the phrase of its kind. */
  public static IoFault of(IoErrorKind kind, String operation, @Nullable String path) {
    return new IoFault(kind, operation, path, kind.phrase(), new FaultDetail.None());
  }

  /** Returns a fault with a reason of its own. */
  public static IoFault of(
      IoErrorKind kind, String operation, @Nullable String path, String reason) {
    return new IoFault(kind, operation, path, reason, new FaultDetail.None());
  }

  /** Returns a copy of this fault that carries the given numbers. */
  public IoFault with(FaultDetail numbers) {
    IoFault copy = new IoFault(kind, operation, path, reason, numbers);
    copy.setStackTrace(getStackTrace());
    return copy;
  }

  /** Attaches the cause, for internal reports only, and returns this fault. */
  public IoFault causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  public IoErrorKind kind() {
    return kind;
  }

  /** Returns the verb of the attempted operation, for example {@code open}. */
  public String operation() {
    return operation;
  }

  /** Returns the path as the script wrote it, or null when no path is involved. */
  public @Nullable String path() {
    return path;
  }

  /** Returns the part of the message after the colon. */
  public String reason() {
    return reason;
  }

  public FaultDetail detail() {
    return detail;
  }

  private static String message(String operation, @Nullable String path, String reason) {
    return path == null
        ? "cannot " + operation + ": " + reason
        : "cannot " + operation + " `" + path + "`: " + reason;
  }
}
