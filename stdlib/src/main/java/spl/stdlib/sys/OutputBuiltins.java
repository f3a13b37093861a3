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
import spl.stdlib.Arguments;

/** Writing to the standard streams. */
public final class OutputBuiltins {
  private OutputBuiltins() {}

  @Builtin(
      name = "native_out_write",
      params = "content",
      fails = Fails.NEVER,
      doc = "Writes a text to the standard output.")
  abstract static class OutWriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object content, @Bind SplContext c) {
      c.out().write(Arguments.text(c, content));
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_err_write",
      params = "content",
      fails = Fails.NEVER,
      doc = "Writes a text to the error output, after what was written to the standard output.")
  abstract static class ErrWriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object content, @Bind SplContext c) {
      c.out().flush();
      c.err().write(Arguments.text(c, content));
      c.err().flush();
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_out_flush",
      fails = Fails.NEVER,
      doc = "Hands what was written to the system.")
  abstract static class OutFlushNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      c.flush();
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "rt_eprintln",
      params = "content",
      fails = Fails.NEVER,
      doc = "Writes a line to the error output.")
  abstract static class EprintlnNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object content, @Bind SplContext c) {
      c.warn(Arguments.text(c, content));
      return SplUnit.INSTANCE;
    }
  }
}
