// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.util.ArrayList;
import java.util.List;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.errors.ExitException;
import spl.language.values.SplArray;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;

/** The command line of the program, and its end. */
public final class ArgumentBuiltins {
  private ArgumentBuiltins() {}

  @Builtin(
      name = "sys_get_args",
      aliases = "rt_cli_get_args",
      fails = Fails.NEVER,
      doc = "Lists the arguments behind the name of the program.")
  abstract static class GetArgsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(@Bind SplContext c) {
      return GuestValues.texts(List.of(c.arguments()));
    }
  }

  @Builtin(
      name = "sys_exit",
      aliases = {"rt_exit", "rt_cli_exit"},
      params = "code?",
      fails = Fails.NEVER,
      doc = "Ends the program with an exit code, running what must run at the end.")
  abstract static class ExitNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object code, @Bind SplContext c) {
      throw new ExitException((int) Arguments.integer(c, code, 0));
    }
  }

  @Builtin(
      name = "rt_get_args",
      fails = Fails.NEVER,
      doc = "Lists the name of the program and its arguments.")
  abstract static class GetAllArgsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(@Bind SplContext c) {
      List<String> all = new ArrayList<>(List.of(c.programPath()));
      all.addAll(List.of(c.arguments()));
      return GuestValues.texts(all);
    }
  }
}
