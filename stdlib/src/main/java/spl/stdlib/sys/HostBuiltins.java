// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.ffi.IoRuntime;
import spl.ffi.fault.IoFault;
import spl.ffi.quota.Quota;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplNil;
import spl.language.values.SplRefused;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.GuestIoErrors;
import spl.stdlib.IoGate;

/** Facts about the process and the machine, and the last failure. */
public final class HostBuiltins {
  private HostBuiltins() {}

  @Builtin(name = "rt_getpid", fails = Fails.NEVER, doc = "Tells the number of this process.")
  abstract static class GetpidNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).host().pid();
    }
  }

  @Builtin(
      name = "rt_system_cpu_count",
      aliases = "rt_thread_available_parallelism",
      fails = Fails.NEVER,
      doc = "Tells how many processors there are.")
  abstract static class CpuCountNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).host().cpuCount();
    }
  }

  @Builtin(
      name = "rt_hostname",
      fails = Fails.EMPTY_TEXT,
      needs = Capability.SYS,
      doc = "Tells the name of this machine.")
  abstract static class HostnameNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) throws IOException {
      return SplText.of(IoGate.io(c).host().hostname());
    }
  }

  @Builtin(
      name = "rt_platform_name",
      fails = Fails.NEVER,
      doc = "Tells the platform: linux, macos or windows.")
  abstract static class PlatformNameNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) {
      return SplText.of(IoGate.io(c).host().platform());
    }
  }

  @Builtin(
      name = "rt_last_error",
      fails = Fails.NEVER,
      doc = "Tells the IoError behind the last nil, false, -1 or 0 of a built-in.")
  abstract static class LastErrorNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      IoFault last = IoGate.io(c).lastFault().get();
      return last == null ? SplNil.INSTANCE : GuestIoErrors.ioError(c, last);
    }
  }

  @Builtin(
      name = "rt_last_error_message",
      fails = Fails.NEVER,
      doc = "Tells the message behind the last nil, false, -1 or 0 of a built-in.")
  abstract static class LastErrorMessageNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) {
      IoFault last = IoGate.io(c).lastFault().get();
      return last == null ? SplText.EMPTY : SplText.of(String.valueOf(last.getMessage()));
    }
  }

  @Builtin(
      name = "native_refusal",
      params = "error",
      fails = Fails.NEVER,
      doc = "What the permissions of this program refused and what would allow it, or nil.")
  abstract static class RefusalNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object error) {
      return error instanceof SplRefused refused
          ? SplText.of(GuestIoErrors.sentence(refused))
          : SplNil.INSTANCE;
    }
  }

  @Builtin(
      name = "native_with_refusal",
      params = "value cause?",
      fails = Fails.NEVER,
      doc = "A value that stands for the same refusal as its cause, or as the last failure.")
  abstract static class WithRefusalNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object value, Object cause, @Bind SplContext c) {
      return GuestIoErrors.withRefusal(c, value, cause);
    }
  }

  @Builtin(
      name = "file_max_open_files",
      fails = Fails.NEVER,
      doc = "Tells how many files may be open at a time.")
  abstract static class MaxOpenFilesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).openFilesQuota().limit();
    }
  }

  @Builtin(
      name = "file_current_open_files",
      fails = Fails.NEVER,
      doc = "Tells how many files, regions and loads are open now.")
  abstract static class CurrentOpenFilesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).openFilesQuota().used()
          + IoGate.io(c).regions().quotas().regions().used();
    }
  }

  @Builtin(
      name = "file_max_mmap_regions",
      fails = Fails.NEVER,
      doc = "Tells how many regions may be mapped at a time.")
  abstract static class MaxMmapRegionsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).regions().quotas().regions().limit();
    }
  }

  @Builtin(
      name = "file_current_mmap_regions",
      fails = Fails.NEVER,
      doc = "Tells how many regions are mapped now.")
  abstract static class CurrentMmapRegionsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).regions().quotas().regions().used();
    }
  }

  @Builtin(
      name = "file_mapped_bytes",
      fails = Fails.NEVER,
      doc = "Tells how many bytes are mapped now.")
  abstract static class MappedBytesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).regions().quotas().mappedBytes().used();
    }
  }

  @Builtin(
      name = "file_set_limits",
      params = "open_files? regions? mapped_bytes?",
      fails = Fails.NEVER,
      doc = "Changes how many files, regions and mapped bytes this program may have.")
  abstract static class SetLimitsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object openFiles, Object regions, Object mappedBytes, @Bind SplContext c) {
      IoRuntime io = IoGate.io(c);
      setLimit(c, io.openFilesQuota(), openFiles);
      setLimit(c, io.regions().quotas().regions(), regions);
      setLimit(c, io.regions().quotas().mappedBytes(), mappedBytes);
      return SplUnit.INSTANCE;
    }

    private static void setLimit(SplContext c, Quota quota, Object limit) {
      if (!Arguments.isAbsent(limit)) {
        quota.setLimit(Arguments.integer(c, limit));
      }
    }
  }
}
