// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.staging;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import java.util.List;
import spl.ffi.IoRuntime;
import spl.ffi.staging.Staging;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;
import spl.stdlib.mmap.Regions;

/** Content brought near ahead of its use. */
public final class StagingBuiltins {
  private StagingBuiltins() {}

  @Builtin(
      name = "native_stage_open",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Opens a file for reading and stages it by its size.")
  abstract static class OpenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      String file = Arguments.text(c, path);
      Staging staging = IoGate.io(c).staging();
      return new SplOk(TaskWaits.opening(c, file, () -> staging.openForReading(file)));
    }
  }

  @Builtin(
      name = "native_stage_file",
      params = "handle mode files unpack?",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Stages an open file, and related files ahead of their opening.")
  abstract static class StageFileNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object mode, Object files, Object unpack, @Bind SplContext c)
        throws IOException {
      long number = Arguments.integer(c, handle);
      Staging.Order wanted = StageModes.order(c, mode, unpack);
      List<String> related = Arguments.texts(c, files);
      IoRuntime io = IoGate.io(c);
      return new SplOk(
          SplText.of(StageModes.guestName(io.staging().stage(number, wanted, related))));
    }
  }

  @Builtin(
      name = "native_stage_release",
      params = "handle",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Lets reads of a file go to the file again.")
  abstract static class ReleaseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).staging().unstage(Arguments.integer(c, handle));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_stage_info",
      params = "handle",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Tells how a file is staged: mode, address of the mapping, length.")
  abstract static class InfoNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return new SplOk(
          StageModes.stageInfo(IoGate.io(c).staging().staged(Arguments.integer(c, handle))));
    }
  }

  @Builtin(
      name = "native_stage_paths",
      params = "mode files unpack?",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Stages files by path until they are unstaged.")
  abstract static class StagePathsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object mode, Object files, Object unpack, @Bind SplContext c)
        throws IOException {
      Staging.Order wanted = StageModes.order(c, mode, unpack);
      List<String> paths = Arguments.texts(c, files);
      IoRuntime io = IoGate.io(c);
      TaskWaits.apart(
          c,
          "stage files",
          () -> {
            io.staging().stagePaths(wanted, paths);
            return true;
          });
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_unstage_path",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Drops a file from the stage cache and tells whether it was there.")
  abstract static class UnstagePathNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      return new SplOk(IoGate.io(c).staging().unstagePath(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "native_unstage_all",
      fails = Fails.UNIT,
      needs = Capability.READ,
      doc = "Drops everything from the stage cache.")
  abstract static class UnstageAllNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) throws IOException {
      IoGate.io(c).staging().unstageAll();
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_stage_map",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Maps a file read-only, sharing a staged mapping.")
  abstract static class MapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      return new SplOk(Regions.guest(c, IoGate.io(c).staging().map(Arguments.text(c, path))));
    }
  }

  @Builtin(
      name = "native_stage_stats",
      fails = Fails.NEVER,
      doc =
          "Tells what staging did: hits, misses, loads, evictions, entries, bytes, page loads,"
              + " limit, threshold.")
  abstract static class StatsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      return StageModes.statistics(IoGate.io(c));
    }
  }

  @Builtin(
      name = "native_stage_configure",
      params = "threshold? cache_bytes?",
      fails = Fails.IO_RESULT,
      doc = "Changes from which size files are mapped and how much the stage cache may hold.")
  abstract static class ConfigureNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object threshold, Object cacheBytes, @Bind SplContext c) throws IOException {
      Staging staging = IoGate.io(c).staging();
      staging.setPolicy(StageModes.policy(c, staging.policy(), threshold, cacheBytes));
      return GuestValues.DONE;
    }
  }
}
