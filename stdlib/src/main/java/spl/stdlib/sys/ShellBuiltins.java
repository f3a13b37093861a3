// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import java.util.List;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.process.ProcessRequest;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;

/** Commands that the shell of the platform reads, and what it would need a terminal for. */
public final class ShellBuiltins {
  private ShellBuiltins() {}

  @Builtin(
      name = "rt_shell",
      params = "command",
      fails = Fails.NEVER,
      doc = "Runs a command line with sh and tells its ProcessResult; exit code -1 if it cannot.")
  abstract static class ShellNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object command, @Bind SplContext c) {
      ProcessRequest request = ProcessRequest.of("sh", List.of("-c", Arguments.text(c, command)));
      SplTuple ended = Processes.run(c, request);
      Object[] fields = {ended.get(0), ended.get(1), ended.get(2), false, SplText.EMPTY};
      return GuestValues.object(c, "sys.process", "ProcessResult", fields);
    }
  }

  @Builtin(
      name = "native_process_spawn_with_pty",
      params = "command args fd?",
      fails = Fails.MINUS_ONE,
      needs = Capability.PROCESS,
      doc = "Always refuses: there are no pseudo-terminals.")
  abstract static class SpawnWithPtyNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object command, Object args, Object fd, @Bind SplContext c)
        throws IOException {
      String reason = "there are no pseudo-terminals";
      throw IoFault.of(
          IoErrorKind.UNSUPPORTED, "start on a terminal", Arguments.text(c, command), reason);
    }
  }
}
