// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.mmap.MmapMode;
import spl.ffi.mmap.RegionTable;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;

/** The functions that are named like system calls. */
public final class SystemCallBuiltins {
  private SystemCallBuiltins() {}

  @Builtin(
      name = "sys_open",
      params = "path flags mode?",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Opens a file by flags or OpenMode and tells its descriptor.")
  abstract static class OpenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object flags, Object mode, @Bind SplContext c)
        throws IOException {
      return SystemFlags.open(c, Arguments.text(c, path), flags, mode);
    }
  }

  @Builtin(name = "sys_close", params = "fd", fails = Fails.MINUS_ONE, doc = "Closes a descriptor.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object fd, @Bind SplContext c) throws IOException {
      IoGate.io(c).files().close(Arguments.integer(c, fd));
      return 0;
    }
  }

  @Builtin(
      name = "sys_file_size",
      params = "fd",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Tells the size of an open file in bytes.")
  abstract static class FileSizeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object fd, @Bind SplContext c) throws IOException {
      return IoGate.io(c).files().get(Arguments.integer(c, fd), "read the size of").size();
    }
  }

  @Builtin(
      name = "sys_file_exists",
      params = "path",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc = "Tells whether a path exists: 1 or 0.")
  abstract static class FileExistsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().exists(Arguments.text(c, path)) ? 1 : 0;
    }
  }

  @Builtin(
      name = "sys_mmap",
      params = "addr length prot flags fd offset",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Maps a part of an open file, or anonymous memory, and tells its address.")
  abstract static class MmapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(
        Object addr,
        Object length,
        Object prot,
        Object flags,
        Object fd,
        Object offset,
        @Bind SplContext c)
        throws IOException {
      SystemFlags.Mapping asked =
          new SystemFlags.Mapping(
              Arguments.integer(c, length),
              Arguments.integer(c, prot),
              Arguments.integer(c, flags),
              Arguments.integer(c, fd),
              Arguments.integer(c, offset));
      return SystemFlags.map(c, asked);
    }
  }

  @Builtin(
      name = "sys_munmap",
      params = "addr length",
      fails = Fails.MINUS_ONE,
      doc = "Ends a mapping by its base address.")
  abstract static class MunmapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object addr, Object length, @Bind SplContext c) throws IOException {
      SystemFlags.requireLength(Arguments.integer(c, length), "unmap");
      IoGate.io(c).regions().unmap(Arguments.integer(c, addr));
      return 0;
    }
  }

  @Builtin(
      name = "sys_madvise",
      params = "addr length advice",
      fails = Fails.MINUS_ONE,
      doc = "Gives a paging hint for a part of a mapping.")
  abstract static class MadviseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object addr, Object length, Object advice, @Bind SplContext c)
        throws IOException {
      RegionTable.Hit hit = IoGate.io(c).regions().at(Arguments.integer(c, addr), "advise");
      hit.region().advise(hit.offset(), Arguments.integer(c, length), Regions.advice(c, advice));
      return 0;
    }
  }

  @Builtin(
      name = "rt_mmap",
      params = "path size offset readonly",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc = "Maps a part of a file and tells its address.")
  abstract static class RtMmapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object size, Object offset, Object readonly, @Bind SplContext c)
        throws IOException {
      MmapMode mode = Arguments.flag(c, readonly) ? MmapMode.READ_ONLY : MmapMode.READ_WRITE;
      SystemFlags.Range part =
          new SystemFlags.Range(Arguments.integer(c, offset), Arguments.integer(c, size));
      return SystemFlags.mapPath(IoGate.io(c), Arguments.text(c, path), mode, part);
    }
  }

  @Builtin(
      name = "rt_munmap",
      params = "addr size",
      fails = Fails.FALSE,
      doc = "Ends a mapping by its base address.")
  abstract static class RtMunmapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object addr, Object size, @Bind SplContext c) throws IOException {
      IoGate.io(c).regions().unmap(Arguments.integer(c, addr));
      return true;
    }
  }

  @Builtin(
      name = "rt_madvise",
      params = "addr size advice",
      fails = Fails.FALSE,
      doc = "Gives a paging hint for a part of a mapping.")
  abstract static class RtMadviseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object addr, Object size, Object advice, @Bind SplContext c)
        throws IOException {
      RegionTable.Hit hit = IoGate.io(c).regions().at(Arguments.integer(c, addr), "advise");
      hit.region().advise(hit.offset(), Arguments.integer(c, size), Regions.advice(c, advice));
      return true;
    }
  }

  @Builtin(
      name = "rt_msync",
      params = "addr size",
      fails = Fails.FALSE,
      doc = "Returns after what was written to a mapping is on the device.")
  abstract static class RtMsyncNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object addr, Object size, @Bind SplContext c) throws IOException {
      IoGate.io(c).regions().at(Arguments.integer(c, addr), "sync").region().sync();
      return true;
    }
  }

  @Builtin(
      name = "sys_open->Result",
      params = "path flags mode?",
      fails = Fails.FILE_RESULT,
      needs = Capability.READ,
      doc = "Declared with a Result: opens a file and tells its descriptor.")
  abstract static class OpenResultNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object flags, Object mode, @Bind SplContext c)
        throws IOException {
      return new SplOk(SystemFlags.open(c, Arguments.text(c, path), flags, mode));
    }
  }

  @Builtin(
      name = "sys_file_size->Result",
      params = "fd",
      fails = Fails.FILE_RESULT,
      needs = Capability.READ,
      doc = "Declared with a Result: tells the size of an open file.")
  abstract static class FileSizeResultNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object fd, @Bind SplContext c) throws IOException {
      long number = Arguments.integer(c, fd);
      return new SplOk(IoGate.io(c).files().get(number, "read the size of").size());
    }
  }

  @Builtin(
      name = "sys_mmap->Result",
      params = "addr length prot flags fd offset",
      fails = Fails.FILE_RESULT,
      needs = Capability.READ,
      doc = "Declared with a Result: maps a part of an open file and tells the address.")
  abstract static class MmapResultNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(
        Object addr,
        Object length,
        Object prot,
        Object flags,
        Object fd,
        Object offset,
        @Bind SplContext c)
        throws IOException {
      SystemFlags.Mapping asked =
          new SystemFlags.Mapping(
              Arguments.integer(c, length),
              Arguments.integer(c, prot),
              Arguments.integer(c, flags),
              Arguments.integer(c, fd),
              Arguments.integer(c, offset));
      return new SplOk(SystemFlags.map(c, asked));
    }
  }
}
