// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.IoRuntime;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenMode;
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

/** Open files by handle. */
public final class FileHandleBuiltins {
  private FileHandleBuiltins() {}

  @Builtin(
      name = "native_fs_open",
      params = "path mode",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Opens a file and tells its handle.")
  abstract static class OpenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object mode, @Bind SplContext c) throws IOException {
      String file = Arguments.text(c, path);
      IoRuntime io = IoGate.io(c);
      OpenMode allowed = Modes.allowed(c, file, mode);
      return new SplOk(TaskWaits.opening(c, file, () -> io.files().open(file, allowed)));
    }
  }

  @Builtin(
      name = "native_file_read",
      aliases = "native_file_read_sync",
      params = "handle buf len?",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Fills a buffer from the position of a file and tells the bytes read.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object buf, Object len, @Bind SplContext c)
        throws IOException {
      OpenFile file = IoGate.io(c).files().get(Arguments.integer(c, handle), "read");
      Buffers.Target target = Buffers.target(c, buf);
      int count = target.count(Arguments.integer(c, len, target.size()));
      return new SplOk((long) target.filled(file.read(target.bytes(), 0, count)));
    }
  }

  @Builtin(
      name = "native_file_write",
      aliases = "native_file_write_sync",
      params = "handle content",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Writes at the position of a file and tells the bytes written.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object content, @Bind SplContext c) throws IOException {
      byte[] bytes = Arguments.content(c, content);
      OpenFile file = IoGate.io(c).files().get(Arguments.integer(c, handle), "write");
      return new SplOk((long) file.write(bytes, 0, bytes.length));
    }
  }

  @Builtin(
      name = "native_file_pread",
      params = "handle buf offset",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Fills a buffer from an offset of a file without moving its position.")
  abstract static class ReadAtNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object buf, Object offset, @Bind SplContext c)
        throws IOException {
      OpenFile file = IoGate.io(c).files().get(Arguments.integer(c, handle), "read");
      Buffers.Target target = Buffers.target(c, buf);
      int count = target.count(target.size());
      return new SplOk(
          (long)
              target.filled(file.readAt(Arguments.integer(c, offset), target.bytes(), 0, count)));
    }
  }

  @Builtin(
      name = "native_file_pwrite",
      params = "handle content offset",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Writes at an offset of a file without moving its position.")
  abstract static class WriteAtNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object content, Object offset, @Bind SplContext c)
        throws IOException {
      byte[] bytes = Arguments.content(c, content);
      OpenFile file = IoGate.io(c).files().get(Arguments.integer(c, handle), "write");
      return new SplOk((long) file.writeAt(Arguments.integer(c, offset), bytes, 0, bytes.length));
    }
  }

  @Builtin(
      name = "native_file_flush",
      aliases = "native_file_flush_sync",
      params = "handle",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Hands what was written to the system.")
  abstract static class FlushNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).files().get(Arguments.integer(c, handle), "flush").flush();
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_file_sync",
      params = "handle",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Returns after what was written is on the device.")
  abstract static class SyncNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return synced(c, handle, true);
    }
  }

  @Builtin(
      name = "native_file_datasync",
      params = "handle",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Returns after the data written are on the device; times and sizes may follow.")
  abstract static class DatasyncNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return synced(c, handle, false);
    }
  }

  private static Object synced(SplContext c, Object handle, boolean withMetadata)
      throws IOException {
    OpenFile file = IoGate.io(c).files().get(Arguments.integer(c, handle), "sync");
    return TaskWaits.apart(
        c,
        "sync",
        () -> {
          file.sync(withMetadata);
          return GuestValues.DONE;
        });
  }

  @Builtin(
      name = "native_file_seek",
      aliases = "native_file_seek_sync",
      params = "handle offset whence?",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Moves the position of a file and tells it.")
  abstract static class SeekNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object offset, Object whence, @Bind SplContext c)
        throws IOException {
      return new SplOk(
          Modes.seek(
              c,
              IoGate.io(c).files().get(Arguments.integer(c, handle), "seek in"),
              offset,
              whence));
    }
  }

  @Builtin(
      name = "native_file_position",
      params = "handle",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Tells the position of a file.")
  abstract static class PositionNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return new SplOk(
          IoGate.io(c)
              .files()
              .get(Arguments.integer(c, handle), "read the position of")
              .position());
    }
  }

  @Builtin(
      name = "native_file_close",
      aliases = "native_file_close_sync",
      params = "handle",
      fails = Fails.IO_RESULT,
      doc = "Closes a file.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).files().close(Arguments.integer(c, handle));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_file_get_size",
      aliases = "native_file_get_size_sync",
      params = "handle",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Tells the size of an open file.")
  abstract static class GetSizeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return new SplOk(
          IoGate.io(c).files().get(Arguments.integer(c, handle), "read the size of").size());
    }
  }

  @Builtin(
      name = "rt_file_open",
      params = "path mode?",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Opens a file and tells its handle.")
  abstract static class RtOpenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object mode, @Bind SplContext c) throws IOException {
      return Modes.open(c, Arguments.text(c, path), mode);
    }
  }

  @Builtin(
      name = "rt_file_get_size",
      params = "handle",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Tells the size of an open file.")
  abstract static class RtGetSizeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object handle, @Bind SplContext c) throws IOException {
      return IoGate.io(c).files().get(Arguments.integer(c, handle), "read the size of").size();
    }
  }

  @Builtin(name = "rt_file_close", params = "handle", fails = Fails.FALSE, doc = "Closes a file.")
  abstract static class RtCloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object handle, @Bind SplContext c) throws IOException {
      IoGate.io(c).files().close(Arguments.integer(c, handle));
      return true;
    }
  }
}
