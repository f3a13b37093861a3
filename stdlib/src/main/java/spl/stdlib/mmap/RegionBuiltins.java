// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.mmap.MappedRegion;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** What the class MmapRegion is made of. */
public final class RegionBuiltins {
  private RegionBuiltins() {}

  @Builtin(
      name = "native_region_open",
      params = "path options",
      fails = Fails.FILE_RESULT,
      needs = Capability.READ,
      doc = "Maps a file in the calling task as the options say.")
  abstract static class OpenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object options, @Bind SplContext c) throws IOException {
      return new SplOk(Regions.guest(c, Loads.open(c, Arguments.text(c, path), options)));
    }
  }

  @Builtin(
      name = "native_region_view",
      params = "memory",
      fails = Fails.RAISE,
      doc = "Gives a view of a whole region.")
  abstract static class ViewNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory, @Bind SplContext c) throws IOException {
      return Regions.view(c, memory.slice(0, memory.length()));
    }
  }

  @Builtin(
      name = "native_region_slice",
      params = "memory start end",
      fails = Fails.FILE_RESULT,
      doc = "Gives a view of a part of a region.")
  abstract static class SliceNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory, Object start, Object end, @Bind SplContext c)
        throws IOException {
      return new SplOk(
          Regions.view(c, memory.slice(Arguments.integer(c, start), Arguments.integer(c, end))));
    }
  }

  @Builtin(
      name = "native_region_byte",
      params = "memory index",
      fails = Fails.RAISE,
      doc = "Reads one byte of a region.")
  abstract static class ByteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(MappedRegion memory, long index) throws IOException {
      return memory.byteAt(index);
    }
  }

  @Builtin(
      name = "native_region_text",
      params = "memory",
      fails = Fails.FILE_RESULT,
      doc = "Copies a region as text.")
  abstract static class TextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory) throws IOException {
      return new SplOk(GuestValues.text(memory.textBytes()));
    }
  }

  @Builtin(
      name = "native_region_write",
      params = "memory offset content",
      fails = Fails.FILE_RESULT,
      needs = Capability.WRITE,
      doc = "Writes into a region and tells the bytes written.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory, Object offset, Object content, @Bind SplContext c)
        throws IOException {
      byte[] bytes = Arguments.content(c, content);
      return new SplOk(memory.writeAt(Arguments.integer(c, offset), bytes, 0, bytes.length));
    }
  }

  @Builtin(
      name = "native_region_check_writable",
      params = "memory",
      fails = Fails.FILE_RESULT,
      doc = "Fails unless a region may be written.")
  abstract static class CheckWritableNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory) throws IOException {
      memory.writeAt(0, new byte[0], 0, 0);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_region_advise",
      params = "memory advice",
      fails = Fails.FILE_RESULT,
      doc = "Gives a paging hint for a region.")
  abstract static class AdviseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory, Object advice, @Bind SplContext c) throws IOException {
      memory.advise(Regions.advice(c, advice));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_region_sync",
      params = "memory",
      fails = Fails.FILE_RESULT,
      doc = "Returns after what was written to a region is on the device.")
  abstract static class SyncNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory, @Bind SplContext c) throws IOException {
      TaskWaits.apart(
          c,
          "sync",
          () -> {
            memory.sync();
            return true;
          });
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_region_close",
      params = "memory",
      fails = Fails.FILE_RESULT,
      doc = "Ends a region; a second time does nothing.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedRegion memory, @Bind SplContext c) throws IOException {
      if (!memory.isClosed()) {
        ClosePlaces.note(c, memory.path());
      }
      memory.close();
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_region_is_closed",
      params = "memory",
      fails = Fails.NEVER,
      doc = "Tells whether a region was closed.")
  abstract static class IsClosedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(MappedRegion memory) {
      return memory.isClosed();
    }
  }

  @Builtin(
      name = "native_region_is_valid",
      params = "memory",
      fails = Fails.NEVER,
      doc = "Tells whether a region is open and was not cut short.")
  abstract static class IsValidNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(MappedRegion memory) {
      return memory.isValid();
    }
  }

  @Builtin(
      name = "native_region_pin",
      params = "memory",
      fails = Fails.NEVER,
      doc = "Keeps a region until it is unmapped and tells its address.")
  abstract static class PinNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(MappedRegion memory, @Bind SplContext c) {
      return IoGate.io(c).regions().pin(memory).address();
    }
  }
}
