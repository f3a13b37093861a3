// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.language.worker.Worker;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;

/** Functions that run beside the program. */
public final class WorkerBuiltins {
  private WorkerBuiltins() {}

  @Builtin(
      name = "native_spawn_worker",
      params = "function inputs?",
      fails = Fails.IO_RESULT,
      doc =
          "Runs a function beside the program on copies of everything it can reach, and tells its"
              + " number.")
  abstract static class SpawnNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object function, Object inputs, @Bind SplContext c) throws IOException {
      boolean takesInputs = !Arguments.isAbsent(inputs) && c.parameterCount(function) > 0;
      Object[] arguments = takesInputs ? new Object[] {inputs} : new Object[0];
      return new SplOk(Workers.of(c).start(function, arguments));
    }
  }

  @Builtin(
      name = "native_process_wait",
      params = "pid",
      fails = Fails.IO_RESULT,
      doc = "Waits for a worker or a started process and tells its exit code; -1 when killed.")
  abstract static class WaitNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object pid, @Bind SplContext c) throws IOException {
      long number = Arguments.integer(c, pid);
      Worker worker = Workers.of(c).find(number);
      return new SplOk(worker == null ? Processes.ownEnd(c, number) : Workers.of(c).await(worker));
    }
  }

  @Builtin(
      name = "native_process_is_alive",
      params = "pid",
      fails = Fails.FALSE,
      doc = "Tells whether a worker or a started process has not ended.")
  abstract static class IsAliveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object pid, @Bind SplContext c) throws IOException {
      long number = Arguments.integer(c, pid);
      Worker worker = Workers.of(c).find(number);
      return worker == null ? Processes.isOwnRunning(c, number) : worker.isAlive();
    }
  }

  @Builtin(
      name = "native_process_kill",
      params = "pid",
      fails = Fails.IO_RESULT,
      doc = "Ends a worker or a started process; one that has ended is left as it is.")
  abstract static class KillNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object pid, @Bind SplContext c) throws IOException {
      long number = Arguments.integer(c, pid);
      Worker worker = Workers.of(c).find(number);
      if (worker == null) {
        Processes.killOwn(c, number);
      } else {
        Workers.of(c).kill(worker);
      }
      return GuestValues.DONE;
    }
  }
}
