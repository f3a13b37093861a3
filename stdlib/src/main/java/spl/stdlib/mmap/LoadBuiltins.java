// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.load.AsyncLoad;
import spl.ffi.load.LoadState;
import spl.ffi.mmap.MappedRegion;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** Asynchronous loads by number. */
public final class LoadBuiltins {
  private LoadBuiltins() {}

  @Builtin(
      name = "native_async_file_create",
      params = "path mode prefault",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc = "Prepares a load without touching the file and tells its number.")
  abstract static class CreateNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object mode, Object prefault, @Bind SplContext c)
        throws IOException {
      return Loads.number(c, path, mode, Arguments.integer(c, prefault) != 0);
    }
  }

  @Builtin(
      name = "native_async_file_start_loading",
      params = "handle",
      fails = Fails.UNIT,
      needs = Capability.READ,
      doc = "Hands a load to the workers, once.")
  abstract static class StartNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      Loads.startNumbered(c, handle);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_async_file_is_ready",
      params = "handle",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc = "Tells whether a load is ready at this moment: 1 or 0.")
  abstract static class IsReadyNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object handle, @Bind SplContext c) throws IOException {
      return Loads.numbered(c, handle).state() == LoadState.READY ? 1 : 0;
    }
  }

  @Builtin(
      name = "native_async_file_get_state",
      params = "handle",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc = "Tells the state of a load: 0 pending, 1 loading, 2 ready, 3 failed or unknown.")
  abstract static class GetStateNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object handle, @Bind SplContext c) throws IOException {
      return Loads.stateOf(c, handle);
    }
  }

  @Builtin(
      name = "native_async_file_wait",
      params = "handle",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Waits for a load and gives its region; nil when it failed.")
  abstract static class WaitNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      MappedRegion region = TaskWaits.load(c, Loads.numbered(c, handle));
      return Regions.guest(c, region);
    }
  }

  @Builtin(
      name = "native_async_file_error",
      params = "handle",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Tells why a load failed, or nil.")
  abstract static class ErrorNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return Loads.error(c, Loads.numbered(c, handle));
    }
  }

  @Builtin(
      name = "native_async_file_cancel",
      params = "handle",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Cancels a load that is not done.")
  abstract static class CancelNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object handle, @Bind SplContext c) throws IOException {
      return Loads.numbered(c, handle).cancel();
    }
  }

  @Builtin(
      name = "native_async_file_close",
      params = "handle",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Cancels a load or closes its region, and forgets its number.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).handles().remove(Arguments.integer(c, handle), AsyncLoad.class, "close").close();
      return true;
    }
  }

  @Builtin(
      name = "native_async_file_wait->i64",
      params = "handle",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc =
          "Declared with an int: waits for a load and tells the address of its region, 0 when it"
              + " failed.")
  abstract static class WaitAddressNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object handle, @Bind SplContext c) throws IOException {
      MappedRegion region = TaskWaits.load(c, Loads.numbered(c, handle));
      return IoGate.io(c).regions().pin(region).address();
    }
  }
}
