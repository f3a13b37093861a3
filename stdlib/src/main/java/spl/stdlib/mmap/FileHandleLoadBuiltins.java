// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import java.time.Duration;
import spl.ffi.load.AsyncLoad;
import spl.ffi.mmap.MappedRegion;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplNil;
import spl.language.values.SplOk;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** What the class AsyncFileHandle is made of. */
public final class FileHandleLoadBuiltins {
  private FileHandleLoadBuiltins() {}

  @Builtin(
      name = "native_load_create",
      params = "path options",
      fails = Fails.FILE_RESULT,
      needs = Capability.READ,
      doc = "Prepares a load as the options say, after checking the path.")
  abstract static class CreateNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object options, @Bind SplContext c) throws IOException {
      return new SplOk(Loads.create(c, Arguments.text(c, path), options));
    }
  }

  @Builtin(
      name = "native_load_start",
      params = "load",
      fails = Fails.UNIT,
      doc = "Hands a load to the workers, once.")
  abstract static class StartNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(AsyncLoad load) throws IOException {
      load.start();
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_load_state",
      params = "load",
      fails = Fails.NEVER,
      doc = "Tells the state of a load: 0 pending, 1 loading, 2 ready, 3 failed.")
  abstract static class StateNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(AsyncLoad load) {
      return load.state().code();
    }
  }

  @Builtin(
      name = "native_load_wait",
      params = "load",
      fails = Fails.FILE_RESULT,
      doc = "Waits for a load and gives its region.")
  abstract static class WaitNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(AsyncLoad load, @Bind SplContext c) throws IOException {
      return new SplOk(Regions.guest(c, TaskWaits.load(c, load)));
    }
  }

  @Builtin(
      name = "native_load_wait_for",
      params = "load milliseconds",
      fails = Fails.FILE_RESULT,
      doc = "Waits for a load, but not longer than a time.")
  abstract static class WaitForNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(AsyncLoad load, Object milliseconds, @Bind SplContext c) throws IOException {
      Duration patience = Duration.ofMillis(Arguments.integer(c, milliseconds));
      return new SplOk(Regions.guest(c, TaskWaits.apart(c, "wait", () -> load.await(patience))));
    }
  }

  @Builtin(
      name = "native_load_poll",
      params = "load",
      fails = Fails.NEVER,
      doc = "Gives the region of a ready load, or nil.")
  abstract static class PollNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(AsyncLoad load, @Bind SplContext c) {
      MappedRegion region = load.poll();
      return region == null ? SplNil.INSTANCE : Regions.guest(c, region);
    }
  }

  @Builtin(
      name = "native_load_error",
      params = "load",
      fails = Fails.NEVER,
      doc = "Tells why a load failed, or nil.")
  abstract static class ErrorNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(AsyncLoad load, @Bind SplContext c) {
      return Loads.error(c, load);
    }
  }

  @Builtin(
      name = "native_load_cancel",
      params = "load",
      fails = Fails.NEVER,
      doc = "Cancels a load that is not done.")
  abstract static class CancelNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(AsyncLoad load) {
      return load.cancel();
    }
  }

  @Builtin(
      name = "native_load_close",
      params = "load",
      fails = Fails.FILE_RESULT,
      doc = "Cancels a load or closes its region.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(AsyncLoad load, @Bind SplContext c) throws IOException {
      ClosePlaces.note(c, load.path());
      load.close();
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_load_number",
      params = "load",
      fails = Fails.RAISE,
      doc = "Tells a number for a load that the native functions take.")
  abstract static class NumberNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(AsyncLoad load, @Bind SplContext c) throws IOException {
      return IoGate.io(c).handles().issue(load, "number");
    }
  }
}
