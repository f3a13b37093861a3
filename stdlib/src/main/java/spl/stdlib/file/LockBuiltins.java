// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import java.time.Duration;
import spl.ffi.IoRuntime;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** Advisory locks on files. */
public final class LockBuiltins {
  private LockBuiltins() {}

  @Builtin(
      name = "rt_file_lock",
      params = "path timeout_secs?",
      fails = Fails.MINUS_ONE,
      needs = Capability.WRITE,
      doc =
          "Locks an existing file exclusively and tells the lock number; without a timeout it tries"
              + " once.")
  abstract static class LockNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object timeoutSecs, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      String file = Arguments.text(c, path);
      long seconds = Arguments.integer(c, timeoutSecs, 0);
      return seconds <= 0
          ? io.locks().lock(file)
          : TaskWaits.apart(
              c, "lock " + file, () -> io.locks().lock(file, Duration.ofSeconds(seconds)));
    }
  }

  @Builtin(
      name = "rt_file_unlock",
      params = "handle",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Releases a lock by its number.")
  abstract static class UnlockNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).locks().unlock(Arguments.integer(c, handle));
      return true;
    }
  }
}
