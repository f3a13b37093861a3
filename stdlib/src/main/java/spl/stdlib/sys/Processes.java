// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import spl.ffi.IoRuntime;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.process.ProcessRequest;
import spl.ffi.process.ProcessResult;
import spl.language.SplContext;
import spl.language.builtins.Capability;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** Runs commands while only the calling task waits. */
final class Processes {
  private static final long FAILED = -1;
  private static final long NOT_YET = -2;

  private Processes() {}

  /** Output, error output and exit code; -1 when it could not be run or ran too long. */
  @TruffleBoundary
  static SplTuple run(SplContext context, ProcessRequest request) {
    try {
      context.capabilities().check(Capability.PROCESS, "run", request.command());
      ProcessResult result = finish(context, request);
      boolean ended = result.end() == ProcessResult.End.EXITED;
      return new SplTuple(
          text(result.output()), text(result.errors()), ended ? (long) result.code() : FAILED);
    } catch (IOException failure) {
      String message = IoGate.fault(context, failure, "rt_process_run").getMessage();
      return new SplTuple(SplText.EMPTY, SplText.of(String.valueOf(message)), FAILED);
    }
  }

  /** The output of a command. */
  @TruffleBoundary
  static TruffleString output(SplContext context, ProcessRequest request) throws IOException {
    return text(finish(context, request).output());
  }

  /** The exit code of a started process; a time of 0 waits for ever. */
  @TruffleBoundary
  static long await(SplContext context, long pid, long milliseconds) throws IOException {
    IoRuntime io = IoGate.io(context);
    Duration patience = patience(milliseconds);
    try {
      return TaskWaits.apart(
          context, "wait for process", () -> io.processes().await(pid, patience));
    } catch (IoFault fault) {
      if (fault.kind() == IoErrorKind.TIMED_OUT) {
        return NOT_YET;
      }
      throw fault;
    }
  }

  /** The exit code of a started process, once it has ended. */
  @TruffleBoundary
  static long ownEnd(SplContext context, long pid) throws IOException {
    IoRuntime io = IoGate.io(context);
    return TaskWaits.apart(context, "wait for process", () -> io.processes().await(pid, null));
  }

  @TruffleBoundary
  static boolean isOwnRunning(SplContext context, long pid) {
    return IoGate.io(context).processes().isRunning(pid);
  }

  @TruffleBoundary
  static void killOwn(SplContext context, long pid) throws IOException {
    IoRuntime io = IoGate.io(context);
    TaskWaits.apart(
        context,
        "kill process",
        () -> {
          io.processes().kill(pid);
          return true;
        });
  }

  private static @Nullable Duration patience(long milliseconds) {
    return milliseconds == 0 ? null : Duration.ofMillis(milliseconds);
  }

  private static ProcessResult finish(SplContext context, ProcessRequest request)
      throws IOException {
    IoRuntime io = IoGate.io(context);
    context.flush();
    return TaskWaits.apart(context, "run " + request.command(), () -> io.processes().run(request));
  }

  /** Output is what it is: malformed parts are shown as U+FFFD. */
  private static TruffleString text(byte[] bytes) {
    return SplText.of(new String(bytes, StandardCharsets.UTF_8));
  }
}
