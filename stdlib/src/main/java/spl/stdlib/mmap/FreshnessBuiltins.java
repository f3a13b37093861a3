// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import java.util.Optional;
import spl.ffi.file.FileFacts;
import spl.ffi.mmap.MappedRegion;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplNil;
import spl.language.values.SplOk;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;

/** Whether content is still that of its path, and what is there now. */
public final class FreshnessBuiltins {
  private FreshnessBuiltins() {}

  @Builtin(
      name = "native_region_is_stale",
      params = "memory",
      fails = Fails.NEVER,
      doc = "Tells whether the path of a region leads to other content now.")
  abstract static class IsStaleNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(MappedRegion memory) {
      return memory.isStale();
    }
  }

  @Builtin(
      name = "native_region_again",
      params = "memory",
      fails = Fails.FILE_RESULT,
      needs = Capability.READ,
      doc = "Maps the file of a region again, as it is now.")
  abstract static class AgainNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory, @Bind SplContext c) throws IOException {
      return new SplOk(Regions.guest(c, IoGate.io(c).regions().again(memory)));
    }
  }

  @Builtin(
      name = "native_watch_stamp",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc =
          "Tells size, time of change in nanoseconds and identity of a file; nil when it is gone.")
  abstract static class StampNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      Optional<FileFacts.Stamp> stamp = IoGate.io(c).facts().stamp(Arguments.text(c, path));
      if (stamp.isEmpty()) {
        return SplNil.INSTANCE;
      }
      FileFacts.Stamp now = stamp.get();
      return new SplTuple(now.size(), now.modifiedNanos(), SplText.of(now.identity()));
    }
  }
}
