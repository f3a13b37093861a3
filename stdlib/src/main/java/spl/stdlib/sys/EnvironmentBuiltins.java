// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplArray;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;

/** Environment variables of the running program and its children. */
public final class EnvironmentBuiltins {
  private EnvironmentBuiltins() {}

  @Builtin(
      name = "rt_env_get",
      aliases = "rt_getenv",
      params = "key",
      fails = Fails.EMPTY_TEXT,
      needs = Capability.ENV,
      doc = "Reads an environment variable; empty when it is not set.")
  abstract static class GetNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object key, @Bind SplContext c) throws IOException {
      String value = IoGate.io(c).variables().get(Arguments.text(c, key));
      return value == null ? SplText.EMPTY : SplText.of(value);
    }
  }

  @Builtin(
      name = "rt_env_set",
      aliases = "rt_setenv",
      params = "key value",
      fails = Fails.FALSE,
      needs = Capability.ENV,
      doc = "Sets an environment variable for this program and its children.")
  abstract static class SetNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object key, Object value, @Bind SplContext c) throws IOException {
      IoGate.io(c).variables().set(Arguments.text(c, key), Arguments.text(c, value));
      return true;
    }
  }

  @Builtin(
      name = "rt_env_exists",
      params = "key",
      fails = Fails.FALSE,
      needs = Capability.ENV,
      doc = "Tells whether an environment variable is set.")
  abstract static class ExistsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object key, @Bind SplContext c) throws IOException {
      return IoGate.io(c).variables().exists(Arguments.text(c, key));
    }
  }

  @Builtin(
      name = "rt_env_remove",
      params = "key",
      fails = Fails.FALSE,
      needs = Capability.ENV,
      doc = "Removes an environment variable and tells whether it was set.")
  abstract static class RemoveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object key, @Bind SplContext c) throws IOException {
      return IoGate.io(c).variables().remove(Arguments.text(c, key));
    }
  }

  @Builtin(
      name = "rt_env_all",
      aliases = "rt_env_vars",
      fails = Fails.EMPTY_ARRAY,
      needs = Capability.ENV,
      doc = "Lists all environment variables as pairs, sorted by name.")
  abstract static class AllNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(@Bind SplContext c) throws IOException {
      Object[] pairs =
          IoGate.io(c).variables().all().entrySet().stream()
              .map(e -> new SplTuple(SplText.of(e.getKey()), SplText.of(e.getValue())))
              .toArray();
      return SplArray.of(pairs);
    }
  }

  @Builtin(
      name = "rt_env_cwd",
      fails = Fails.EMPTY_TEXT,
      needs = Capability.ENV,
      doc = "Tells the working directory of this program.")
  abstract static class CwdNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) throws IOException {
      return SplText.of(IoGate.io(c).directory().text());
    }
  }

  @Builtin(
      name = "rt_env_home",
      fails = Fails.EMPTY_TEXT,
      needs = Capability.ENV,
      doc = "Tells the home directory of the user.")
  abstract static class HomeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) throws IOException {
      return SplText.of(IoGate.io(c).variables().home());
    }
  }

  @Builtin(
      name = "rt_env_temp",
      fails = Fails.EMPTY_TEXT,
      needs = Capability.ENV,
      doc = "Tells the directory for temporary files.")
  abstract static class TempNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) throws IOException {
      return SplText.of(IoGate.io(c).variables().temp());
    }
  }
}
