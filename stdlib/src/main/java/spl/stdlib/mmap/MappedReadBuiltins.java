// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.ffi.IoRuntime;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MappedView;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplArray;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;

/** Reading through a mapping, and mappings by number. */
public final class MappedReadBuiltins {
  private MappedReadBuiltins() {}

  @Builtin(
      name = "rt_file_mmap_read_text",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Reads a whole file as text through a mapping; nil when it cannot be read.")
  abstract static class ReadTextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) throws IOException {
      return GuestValues.text(Regions.readText(IoGate.io(c), Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_file_mmap_read_bytes",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Reads a whole file as bytes through a mapping; nil when it cannot be read.")
  abstract static class ReadBytesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(Object path, @Bind SplContext c) throws IOException {
      return SplArray.ofBytes(Regions.readBytes(IoGate.io(c), Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_file_mmap_map",
      params = "path mode?",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc = "Maps a file and tells the number of the mapping; 0 when it cannot.")
  abstract static class MapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object mode, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      MappedRegion region = io.regions().map(Arguments.text(c, path), Regions.mode(c, mode));
      return io.handles().issue(region, "map");
    }
  }

  @Builtin(
      name = "rt_file_mmap_unmap",
      params = "handle",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Ends a mapping by its number.")
  abstract static class UnmapNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object handle, @Bind SplContext c) throws IOException {
      MappedRegion region =
          IoGate.io(c).handles().remove(Arguments.integer(c, handle), MappedRegion.class, "unmap");
      region.close();
      return true;
    }
  }

  @Builtin(
      name = "rt_file_mmap_len",
      params = "handle",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Tells the bytes of a mapping.")
  abstract static class LenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object handle, @Bind SplContext c) throws IOException {
      return Regions.numbered(c, handle).length();
    }
  }

  @Builtin(
      name = "rt_file_mmap_get",
      params = "handle index",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Reads one byte of a mapping.")
  abstract static class GetNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object handle, Object index, @Bind SplContext c) throws IOException {
      return Regions.numbered(c, handle).byteAt(Arguments.integer(c, index));
    }
  }

  @Builtin(
      name = "rt_file_mmap_slice",
      params = "handle start len",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Gives a view of a part of a mapping.")
  abstract static class SliceNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object start, Object len, @Bind SplContext c)
        throws IOException {
      long first = Arguments.integer(c, start);
      return Regions.view(
          c, Regions.numbered(c, handle).slice(first, first + Arguments.integer(c, len)));
    }
  }

  @Builtin(
      name = "rt_file_mmap_text",
      params = "handle start len",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Copies a part of a mapping as text.")
  abstract static class TextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object handle, Object start, Object len, @Bind SplContext c)
        throws IOException {
      long first = Arguments.integer(c, start);
      MappedView part = Regions.numbered(c, handle).slice(first, first + Arguments.integer(c, len));
      return GuestValues.text(part.textBytes());
    }
  }

  @Builtin(
      name = "rt_file_mmap_find",
      params = "handle needle start?",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Finds the first occurrence of a text or bytes in a mapping.")
  abstract static class FindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object handle, Object needle, Object start, @Bind SplContext c)
        throws IOException {
      byte[] wanted = Arguments.content(c, needle);
      return Regions.numbered(c, handle).view().find(wanted, Arguments.integer(c, start, 0));
    }
  }
}
