// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.time.Duration;
import spl.ffi.IoRuntime;
import spl.ffi.process.ProcessLimits;
import spl.ffi.process.ProcessRequest;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** Child processes. */
public final class ProcessBuiltins {
  private ProcessBuiltins() {}

  @Builtin(
      name = "rt_process_run",
      params = "command args",
      fails = Fails.NEVER,
      doc = "Runs a command and tells its output, its error output and its exit code.")
  abstract static class RunNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplTuple call(Object command, Object args, @Bind SplContext c) {
      return Processes.run(
          c, ProcessRequest.of(Arguments.text(c, command), Arguments.texts(c, args)));
    }
  }

  @Builtin(
      name = "rt_process_run_timeout",
      params = "command args timeout_ms",
      fails = Fails.NEVER,
      doc = "Runs a command and kills it after a time, with code -1.")
  abstract static class RunTimeoutNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplTuple call(Object command, Object args, Object timeoutMs, @Bind SplContext c) {
      Duration timeout = Duration.ofMillis(Arguments.integer(c, timeoutMs));
      return Processes.run(
          c,
          ProcessRequest.of(Arguments.text(c, command), Arguments.texts(c, args))
              .withTimeout(timeout));
    }
  }

  @Builtin(
      name = "rt_process_run_bounded",
      params = "command args timeout_ms max_output",
      fails = Fails.NEVER,
      doc = "Runs a command with a limit on time and on output.")
  abstract static class RunBoundedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplTuple call(
        Object command, Object args, Object timeoutMs, Object maxOutput, @Bind SplContext c) {
      Duration timeout = Duration.ofMillis(Arguments.integer(c, timeoutMs));
      ProcessRequest request =
          ProcessRequest.of(Arguments.text(c, command), Arguments.texts(c, args));
      return Processes.run(
          c, request.withTimeout(timeout).withMaxOutput(Arguments.integer(c, maxOutput)));
    }
  }

  @Builtin(
      name = "rt_process_run_with_limits",
      params = "command args timeout_ms memory_bytes cpu_seconds max_fds max_procs",
      fails = Fails.NEVER,
      doc = "Runs a command with limits on time, memory, processor time, files and processes.")
  abstract static class RunWithLimitsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplTuple call(
        Object command,
        Object args,
        Object timeoutMs,
        Object memoryBytes,
        Object cpuSeconds,
        Object maxFds,
        Object maxProcs,
        @Bind SplContext c) {
      ProcessLimits limits =
          new ProcessLimits(
              Arguments.integer(c, memoryBytes),
              Arguments.integer(c, cpuSeconds),
              Arguments.integer(c, maxFds),
              Arguments.integer(c, maxProcs));
      Duration timeout = Duration.ofMillis(Arguments.integer(c, timeoutMs));
      ProcessRequest request =
          ProcessRequest.of(Arguments.text(c, command), Arguments.texts(c, args));
      return Processes.run(c, request.withTimeout(timeout).withLimits(limits));
    }
  }

  @Builtin(
      name = "rt_process_output",
      params = "command args",
      fails = Fails.NIL,
      needs = Capability.PROCESS,
      doc = "Runs a command and tells its output as text.")
  abstract static class OutputNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object command, Object args, @Bind SplContext c) throws IOException {
      return Processes.output(
          c, ProcessRequest.of(Arguments.text(c, command), Arguments.texts(c, args)));
    }
  }

  @Builtin(
      name = "rt_process_execute",
      aliases = "rt_process_run->i64",
      params = "command args",
      fails = Fails.MINUS_ONE,
      needs = Capability.PROCESS,
      doc = "Runs a command on the standard streams and tells its exit code.")
  abstract static class ExecuteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object command, Object args, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      ProcessRequest request =
          ProcessRequest.of(Arguments.text(c, command), Arguments.texts(c, args));
      c.flush();
      return (long) TaskWaits.apart(c, "run", () -> io.processes().runInherited(request));
    }
  }

  @Builtin(
      name = "rt_process_spawn",
      aliases = "rt_process_spawn_async",
      params = "command args",
      fails = Fails.MINUS_ONE,
      needs = Capability.PROCESS,
      doc = "Starts a command and tells its process number.")
  abstract static class SpawnNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object command, Object args, @Bind SplContext c) throws IOException {
      return IoGate.io(c)
          .processes()
          .spawn(ProcessRequest.of(Arguments.text(c, command), Arguments.texts(c, args)));
    }
  }

  @Builtin(
      name = "rt_process_wait",
      params = "pid timeout_ms?",
      fails = Fails.MINUS_ONE,
      needs = Capability.PROCESS,
      doc = "Waits for a started process and tells its exit code; -2 after the timeout.")
  abstract static class WaitNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object pid, Object timeoutMs, @Bind SplContext c) throws IOException {
      return Processes.await(c, Arguments.integer(c, pid), Arguments.integer(c, timeoutMs, 0));
    }
  }

  @Builtin(
      name = "rt_process_is_running",
      params = "pid",
      fails = Fails.FALSE,
      needs = Capability.PROCESS,
      doc = "Tells whether a started process still runs.")
  abstract static class IsRunningNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object pid, @Bind SplContext c) throws IOException {
      return IoGate.io(c).processes().isRunning(Arguments.integer(c, pid));
    }
  }

  @Builtin(
      name = "rt_process_exists",
      params = "pid",
      fails = Fails.FALSE,
      needs = Capability.PROCESS,
      doc = "Tells whether the system has a process of this number.")
  abstract static class ExistsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object pid, @Bind SplContext c) throws IOException {
      return IoGate.io(c).processes().exists(Arguments.integer(c, pid));
    }
  }

  @Builtin(
      name = "rt_process_kill",
      aliases = "native_process_terminate",
      params = "pid",
      fails = Fails.FALSE,
      needs = Capability.PROCESS,
      doc = "Asks a started process to end, and forces it after five seconds.")
  abstract static class KillNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object pid, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      long number = Arguments.integer(c, pid);
      return TaskWaits.apart(
          c,
          "kill",
          () -> {
            io.processes().kill(number);
            return true;
          });
    }
  }
}
