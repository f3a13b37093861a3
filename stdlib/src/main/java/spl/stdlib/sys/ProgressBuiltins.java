// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.SplUnit;

/** A stopwatch for progress reports. */
public final class ProgressBuiltins {
  private ProgressBuiltins() {}

  @Builtin(
      name = "rt_progress_init",
      aliases = "rt_progress_reset",
      fails = Fails.NEVER,
      doc = "Starts the stopwatch.")
  abstract static class InitNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      ProgressClock.of(c).reset();
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "rt_progress_get_elapsed_seconds",
      fails = Fails.NEVER,
      doc = "Tells the seconds since the stopwatch was started.")
  abstract static class ElapsedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static double call(@Bind SplContext c) {
      return ProgressClock.of(c).seconds();
    }
  }
}
