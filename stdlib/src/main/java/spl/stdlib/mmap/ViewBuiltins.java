// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.mmap.LineCursor;
import spl.ffi.mmap.MappedView;
import spl.ffi.text.Utf8;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplOk;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;

/** What the class ByteView is made of: work on mapped bytes in bulk. */
public final class ViewBuiltins {
  private ViewBuiltins() {}

  @Builtin(
      name = "native_view_len",
      params = "view",
      fails = Fails.NEVER,
      doc = "Tells the bytes of a view.")
  abstract static class LenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(MappedView view) {
      return view.length();
    }
  }

  @Builtin(
      name = "native_view_get",
      params = "view index",
      fails = Fails.RAISE,
      doc = "Reads one byte; a negative index counts from the end.")
  abstract static class GetNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(MappedView view, long index) throws IOException {
      return view.byteAt(index < 0 ? index + view.length() : index);
    }
  }

  @Builtin(
      name = "native_view_set",
      params = "view index value",
      fails = Fails.RAISE,
      needs = Capability.WRITE,
      doc = "Writes one byte of a writable region.")
  abstract static class SetNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view, long index, Object value, @Bind SplContext c)
        throws IOException {
      view.writeAt(index, new byte[] {(byte) Arguments.integer(c, value)}, 0, 1);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_view_slice",
      params = "view start end",
      fails = Fails.RAISE,
      doc = "Gives a view of a part of a view.")
  abstract static class SliceNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view, Object start, Object end, @Bind SplContext c)
        throws IOException {
      return Regions.view(c, view.slice(Arguments.integer(c, start), Arguments.integer(c, end)));
    }
  }

  @Builtin(
      name = "native_view_try_slice",
      params = "view start end",
      fails = Fails.FILE_RESULT,
      doc = "Gives a view of a part of a view, or the error.")
  abstract static class TrySliceNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view, Object start, Object end, @Bind SplContext c)
        throws IOException {
      return new SplOk(
          Regions.view(c, view.slice(Arguments.integer(c, start), Arguments.integer(c, end))));
    }
  }

  @Builtin(
      name = "native_view_count",
      params = "view value start end",
      fails = Fails.RAISE,
      doc = "Counts a byte in a part of a view.")
  abstract static class CountNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(MappedView view, Object value, Object start, Object end, @Bind SplContext c)
        throws IOException {
      return view.countByte(
          (int) Arguments.integer(c, value),
          Arguments.integer(c, start),
          Arguments.integer(c, end));
    }
  }

  @Builtin(
      name = "native_view_find",
      params = "view needle start",
      fails = Fails.RAISE,
      doc = "Finds the first occurrence of a text or bytes, -1 if there is none.")
  abstract static class FindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(MappedView view, Object needle, Object start, @Bind SplContext c)
        throws IOException {
      return view.find(Arguments.content(c, needle), Arguments.integer(c, start));
    }
  }

  @Builtin(
      name = "native_view_index_of",
      params = "view value start",
      fails = Fails.RAISE,
      doc = "Finds the first occurrence of a byte, -1 if there is none.")
  abstract static class IndexOfNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(MappedView view, Object value, Object start, @Bind SplContext c)
        throws IOException {
      return view.indexOf(
          (int) Arguments.integer(c, value), Arguments.integer(c, start), view.length());
    }
  }

  @Builtin(
      name = "native_view_text",
      params = "view",
      fails = Fails.FILE_RESULT,
      doc = "Copies a view as text.")
  abstract static class TextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view) throws IOException {
      return new SplOk(GuestValues.text(view.textBytes()));
    }
  }

  @Builtin(
      name = "native_view_bytes",
      params = "view",
      fails = Fails.RAISE,
      doc = "Copies a view into an array of bytes.")
  abstract static class BytesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(MappedView view) throws IOException {
      return SplArray.ofBytes(view.bytes());
    }
  }

  @Builtin(
      name = "native_view_block",
      params = "view start",
      fails = Fails.RAISE,
      doc = "Copies up to 64 KiB of a view into an array of bytes.")
  abstract static class BlockNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(MappedView view, long start) throws IOException {
      return SplArray.ofBytes(Regions.block(view, start));
    }
  }

  @Builtin(
      name = "native_view_equals",
      params = "view other",
      fails = Fails.RAISE,
      doc = "Compares the content of a view with bytes or another view.")
  abstract static class EqualsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(MappedView view, Object other) throws IOException {
      return Regions.sameContent(view, other);
    }
  }

  @Builtin(
      name = "native_view_write",
      params = "view offset content",
      fails = Fails.FILE_RESULT,
      needs = Capability.WRITE,
      doc = "Writes into a view of a writable region.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view, Object offset, Object content, @Bind SplContext c)
        throws IOException {
      byte[] bytes = Arguments.content(c, content);
      return new SplOk(view.writeAt(Arguments.integer(c, offset), bytes, 0, bytes.length));
    }
  }

  @Builtin(
      name = "native_view_copy_to",
      params = "view path",
      fails = Fails.FILE_RESULT,
      needs = Capability.WRITE,
      doc = "Writes a view to a file block by block and tells the bytes.")
  abstract static class CopyToNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view, Object path, @Bind SplContext c) throws IOException {
      return new SplOk(Regions.copyTo(IoGate.io(c), view, Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "native_view_lines",
      params = "view",
      fails = Fails.RAISE,
      doc = "Begins to walk over the lines of a view.")
  abstract static class LinesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view) throws IOException {
      return view.lines();
    }
  }

  @Builtin(
      name = "native_line_next",
      params = "cursor",
      fails = Fails.RAISE,
      doc = "Tells the next line as text, or nil at the end.")
  abstract static class LineNextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(LineCursor cursor) throws IOException {
      return cursor.hasNext()
          ? GuestValues.text(Utf8.require(cursor.next(), "read a line of", null))
          : SplNil.INSTANCE;
    }
  }
}
