// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.IoRuntime;
import spl.ffi.file.OpenFile;
import spl.ffi.mmap.MmapAdvice;
import spl.ffi.mmap.RegionTable;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;
import spl.stdlib.file.Buffers;

/** Mappings by address, paging hints and transfers between open files. */
public final class AddressBuiltins {
  private AddressBuiltins() {}

  @Builtin(
      name = "native_mmap_create",
      params = "handle size",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Maps the start of an open file privately and tells the address.")
  abstract static class CreateNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object size, @Bind SplContext c) throws IOException {
      return new SplOk(
          SystemFlags.mapHandle(
              IoGate.io(c), Arguments.integer(c, handle), Arguments.integer(c, size), false));
    }
  }

  @Builtin(
      name = "native_mmap_create_shared",
      params = "handle size",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Maps the start of an open file, writable if the file is, and tells the address.")
  abstract static class CreateSharedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object size, @Bind SplContext c) throws IOException {
      return new SplOk(
          SystemFlags.mapHandle(
              IoGate.io(c), Arguments.integer(c, handle), Arguments.integer(c, size), true));
    }
  }

  @Builtin(
      name = "native_mmap_read",
      params = "ptr offset buf len",
      fails = Fails.RAISE,
      doc = "Copies mapped bytes into a buffer, all of them or none.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object ptr, Object offset, Object buf, Object len, @Bind SplContext c)
        throws IOException {
      SystemFlags.copy(
          IoGate.io(c),
          Arguments.integer(c, ptr) + Arguments.integer(c, offset),
          Buffers.target(c, buf),
          Arguments.integer(c, len));
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_mmap_unmap",
      params = "ptr size",
      fails = Fails.UNIT,
      doc = "Ends a mapping; nothing happens for an unknown address.")
  abstract static class UnmapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object ptr, Object size, @Bind SplContext c) throws IOException {
      IoGate.io(c).regions().unmap(Arguments.integer(c, ptr));
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_madvise",
      params = "addr length advice",
      fails = Fails.IO_RESULT,
      doc = "Gives a paging hint for a part of a mapping.")
  abstract static class MadviseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object addr, Object length, Object advice, @Bind SplContext c)
        throws IOException {
      RegionTable.Hit hit = IoGate.io(c).regions().at(Arguments.integer(c, addr), "advise");
      hit.region().advise(hit.offset(), Arguments.integer(c, length), Regions.advice(c, advice));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_fadvise_sequential",
      params = "handle",
      fails = Fails.UNIT,
      doc = "Hints that a file will be read in order.")
  abstract static class SequentialNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).staging().hint(Arguments.integer(c, handle), MmapAdvice.SEQUENTIAL);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_fadvise_random",
      params = "handle",
      fails = Fails.UNIT,
      doc = "Hints that a file will be read in any order.")
  abstract static class RandomNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).staging().hint(Arguments.integer(c, handle), MmapAdvice.RANDOM);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_fadvise_willneed",
      params = "handle",
      fails = Fails.UNIT,
      doc = "Hints that a file will be needed soon.")
  abstract static class WillNeedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).staging().hint(Arguments.integer(c, handle), MmapAdvice.WILL_NEED);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_fadvise_dontneed",
      params = "handle",
      fails = Fails.UNIT,
      doc = "Hints that a file will not be needed soon.")
  abstract static class DontNeedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).staging().hint(Arguments.integer(c, handle), MmapAdvice.DONT_NEED);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_sendfile",
      params = "out_fd in_fd offset count",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Sends a part of one open file to the position of another.")
  abstract static class SendfileNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object outFd, Object inFd, Object offset, Object count, @Bind SplContext c)
        throws IOException {
      IoRuntime io = IoGate.io(c);
      OpenFile out = io.files().get(Arguments.integer(c, outFd), "send to");
      OpenFile in = io.files().get(Arguments.integer(c, inFd), "send");
      return new SplOk(
          io.transfers().send(out, in, Arguments.integer(c, offset), Arguments.integer(c, count)));
    }
  }

  @Builtin(
      name = "native_copy_file_range",
      params = "in_fd out_fd len",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Copies from the position of one open file to that of another.")
  abstract static class CopyFileRangeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object inFd, Object outFd, Object len, @Bind SplContext c)
        throws IOException {
      IoRuntime io = IoGate.io(c);
      OpenFile in = io.files().get(Arguments.integer(c, inFd), "copy");
      OpenFile out = io.files().get(Arguments.integer(c, outFd), "copy");
      return new SplOk(io.transfers().copyRange(in, out, Arguments.integer(c, len)));
    }
  }
}
