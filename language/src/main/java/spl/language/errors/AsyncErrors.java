// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors of tasks, runtimes and isolated threads. */
public final class AsyncErrors {
  private AsyncErrors() {}

  /**
   * Everything waits and nothing outside can end that.
   *
   * @param waits who waits for what
   */
  @TruffleBoundary
  public static SplPanic deadlock(List<String> waits) {
    String message = waits.isEmpty() ? "deadlock" : "deadlock: " + String.join("; ", waits);
    return SplErrors.make(
        ErrorKind.DEADLOCK, message, null, "every task waits for another one to do something");
  }

  /** The user or the system wants the program to end. */
  @TruffleBoundary
  public static SplPanic interrupted(@Nullable Node at) {
    return SplErrors.make(ErrorKind.INTERRUPTED, "interrupted", at);
  }

  /** A variable of a module is touched by a thread that does not own it. */
  @TruffleBoundary
  public static SplPanic foreignVariable(String name, Node at) {
    return SplErrors.make(
        ErrorKind.UNSUPPORTED,
        "cannot use variable '" + name + "' in another runtime than the program's first",
        at,
        "hand its value over as an argument or through a channel, or declare it with val");
  }

  /** A future travels to another runtime. */
  @TruffleBoundary
  public static SplPanic futureLeaves(String description) {
    return SplErrors.make(
        ErrorKind.UNSUPPORTED,
        "cannot hand the future of " + description + " to another runtime",
        null,
        "await it first and hand over its value");
  }

  /** A generator or another value that is bound to its thread travels. */
  @TruffleBoundary
  public static SplPanic cannotLeave(String type) {
    return SplErrors.make(
        ErrorKind.UNSUPPORTED,
        "cannot hand a " + type + " to another runtime",
        null,
        "hand over what it is made from");
  }

  /** More tasks than a program may have. */
  @TruffleBoundary
  public static SplPanic tooManyTasks(int limit) {
    return SplErrors.make(
        ErrorKind.UNSUPPORTED,
        "limit exceeded: more than " + limit + " tasks at a time",
        null,
        "wait for some of them before spawning more");
  }

  /** The way futures are run was chosen after the first one had been made. */
  @TruffleBoundary
  public static SplPanic modeTooLate() {
    return SplErrors.make(
        ErrorKind.UNSUPPORTED,
        "cannot change the mode of futures: the first one has been made",
        null,
        "call async_mode at the start of the program");
  }

  /** The way to switch between tasks that was asked for cannot work here. */
  @TruffleBoundary
  public static SplPanic noFiberEngine(String name) {
    return SplErrors.make(
        ErrorKind.UNSUPPORTED,
        "cannot switch between tasks by '" + name + "': the JDK does not give access to it",
        null,
        "leave SPL_FIBERS unset, or start the program by the command spl");
  }

  /** An argument is outside of what is allowed. */
  @TruffleBoundary
  public static SplPanic badValue(String what, Object value, String allowed) {
    return SplErrors.make(ErrorKind.VALUE, what + " is " + value, null, "allowed: " + allowed);
  }
}
