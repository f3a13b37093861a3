// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.errors.SplErrors;

/**
 * The commands of a compiler's front end, which programs of the reference can call. They are known
 * by name, so that a program which only declares them runs, and refuse when they are called.
 */
public final class FrontEndBuiltins {
  private FrontEndBuiltins() {}

  @Builtin(
      name = "rt_cli_run_check",
      params = "args...",
      fails = Fails.RAISE,
      doc = "Not available to programs: spl check is the command.")
  abstract static class CheckNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object args) {
      throw SplErrors.unsupported("rt_cli_run_check; run the command 'spl check' instead", null);
    }
  }

  @Builtin(
      name = "rt_cli_run_info",
      params = "args...",
      fails = Fails.RAISE,
      doc = "Not available to programs: spl info is the command.")
  abstract static class InfoNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object args) {
      throw SplErrors.unsupported("rt_cli_run_info; run the command 'spl info' instead", null);
    }
  }

  @Builtin(
      name = "rt_cli_handle_compile",
      params = "args...",
      fails = Fails.RAISE,
      doc = "Not available: programs are compiled while they run.")
  abstract static class CompileNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object args) {
      throw SplErrors.unsupported(
          "rt_cli_handle_compile; programs are compiled while they run", null);
    }
  }

  @Builtin(
      name = "rt_cli_run_replay",
      aliases = {"rt_cli_run_constr", "rt_cli_run_todo_scan", "rt_cli_run_gen_lean"},
      params = "args...",
      fails = Fails.RAISE,
      doc = "Not available: there is no such command here.")
  abstract static class OtherNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object args) {
      throw SplErrors.unsupported(
          "replay, constr, todo-scan and gen-lean are commands of another front end", null);
    }
  }
}
