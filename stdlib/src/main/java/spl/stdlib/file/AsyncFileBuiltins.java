// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenFiles;
import spl.ffi.file.OpenMode;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** Open files by handle, without holding up other tasks: only the caller waits for the disk. */
public final class AsyncFileBuiltins {
  private AsyncFileBuiltins() {}

  @Builtin(
      name = "native_async_file_open",
      params = "path mode?",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Opens a file while other tasks run and tells its handle.")
  abstract static class OpenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object mode, @Bind SplContext c) throws IOException {
      String file = Arguments.text(c, path);
      OpenMode wanted = Modes.allowed(c, file, mode);
      OpenFiles files = IoGate.io(c).files();
      return new SplOk(TaskWaits.apart(c, "open " + file, () -> files.open(file, wanted)));
    }
  }

  @Builtin(
      name = "native_async_file_read",
      params = "handle buf len?",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc =
          "Fills a buffer from the position of a file while other tasks run, and tells the bytes.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object buf, Object len, @Bind SplContext c)
        throws IOException {
      OpenFile file = IoGate.io(c).files().get(Arguments.integer(c, handle), "read");
      Buffers.Target target = Buffers.target(c, buf);
      byte[] room = new byte[target.count(Arguments.integer(c, len, target.size()))];
      int count = TaskWaits.apart(c, "read", () -> file.read(room, 0, room.length));
      return new SplOk((long) Buffers.target(c, buf).take(room, count));
    }
  }

  @Builtin(
      name = "native_async_file_write",
      params = "handle content",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Writes at the position of a file while other tasks run, and tells the bytes written.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object content, @Bind SplContext c) throws IOException {
      byte[] bytes = Arguments.content(c, content).clone();
      OpenFile file = IoGate.io(c).files().get(Arguments.integer(c, handle), "write");
      return new SplOk(
          (long) TaskWaits.apart(c, "write", () -> file.write(bytes, 0, bytes.length)));
    }
  }
}
