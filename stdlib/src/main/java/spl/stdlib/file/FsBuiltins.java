// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.ffi.IoRuntime;
import spl.ffi.text.Utf8;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.language.values.SplText;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/** Files and directories by path, with results of IoError. */
public final class FsBuiltins {
  private FsBuiltins() {}

  @Builtin(
      name = "native_path_resolve",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Resolves a path to an absolute one.")
  abstract static class ResolveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      return new SplOk(SplText.of(IoGate.io(c).facts().canonicalize(Arguments.text(c, path))));
    }
  }

  private static byte[] content(SplContext c, String file) throws IOException {
    IoRuntime io = IoGate.io(c);
    return TaskWaits.opening(c, file, () -> io.staging().read(file));
  }

  @Builtin(
      name = "native_fs_read",
      aliases = "native_fs_read_sync",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Reads a whole file, from the stage cache when it is there.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      return new SplOk(Buffers.bytes(c, content(c, Arguments.text(c, path))));
    }
  }

  @Builtin(
      name = "native_fs_read_text",
      aliases = "native_fs_read_text_sync",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Reads a whole file as strict UTF-8 text.")
  abstract static class ReadTextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      String file = Arguments.text(c, path);
      byte[] bytes = content(c, file);
      return new SplOk(GuestValues.text(Utf8.check(bytes, "read", file)));
    }
  }

  @Builtin(
      name = "native_fs_read_string",
      params = "path",
      fails = Fails.EMPTY_TEXT,
      needs = Capability.READ,
      doc = "Reads a whole file as text; empty when it cannot be read.")
  abstract static class ReadStringNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).reads().checkedText(Arguments.text(c, path), GuestValues::text);
    }
  }

  @Builtin(
      name = "native_fs_write",
      aliases = "native_fs_write_sync",
      params = "path content",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Creates or replaces a file and tells the bytes written.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object content, @Bind SplContext c) throws IOException {
      return new SplOk(
          IoGate.io(c).writes().write(Arguments.text(c, path), Arguments.content(c, content)));
    }
  }

  @Builtin(
      name = "native_fs_write_string",
      params = "path content",
      fails = Fails.ZERO,
      needs = Capability.WRITE,
      doc = "Creates or replaces a file with a text; 1 on success.")
  abstract static class WriteStringNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object content, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().write(Arguments.text(c, path), Arguments.utf8(c, content));
      return 1;
    }
  }

  @Builtin(
      name = "native_fs_append",
      aliases = "native_fs_append_sync",
      params = "path content",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Adds to the end of a file and tells the bytes written.")
  abstract static class AppendNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object content, @Bind SplContext c) throws IOException {
      return new SplOk(
          IoGate.io(c).writes().append(Arguments.text(c, path), Arguments.content(c, content)));
    }
  }

  @Builtin(
      name = "native_fs_create_dir",
      params = "path recursive?",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Creates a directory, with its parents if recursive.")
  abstract static class CreateDirNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object recursive, @Bind SplContext c) throws IOException {
      if (Arguments.flag(c, recursive)) {
        IoGate.io(c).directories().createAll(Arguments.text(c, path));
      } else {
        IoGate.io(c).directories().create(Arguments.text(c, path));
      }
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_fs_remove_dir",
      params = "path recursive?",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Removes an empty directory, or a whole tree if recursive.")
  abstract static class RemoveDirNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, Object recursive, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      if (Arguments.flag(c, recursive)) {
        io.directories().removeAll(Arguments.text(c, path), io.environment().home());
      } else {
        io.directories().remove(Arguments.text(c, path));
      }
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_fs_remove_file",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Removes a file or link.")
  abstract static class RemoveFileNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().delete(Arguments.text(c, path));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_fs_rename",
      params = "source target",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Renames a file or directory.")
  abstract static class RenameNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object source, Object target, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().rename(Arguments.text(c, source), Arguments.text(c, target));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_fs_copy",
      params = "source target",
      fails = Fails.IO_RESULT,
      needs = Capability.WRITE,
      doc = "Copies a file inside the kernel and tells the bytes copied.")
  abstract static class CopyNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object source, Object target, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      String from = Arguments.text(c, source);
      String to = Arguments.text(c, target);
      return new SplOk(TaskWaits.apart(c, "copy " + from, () -> io.transfers().copy(from, to)));
    }
  }

  @Builtin(
      name = "native_fs_metadata",
      aliases = "native_fs_metadata_sync",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Tells size, times, kind and permissions of a file.")
  abstract static class MetadataNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      return new SplOk(Metadata.guest(c, IoGate.io(c).facts().metadata(Arguments.text(c, path))));
    }
  }

  @Builtin(
      name = "native_fs_read_dir",
      params = "path",
      fails = Fails.IO_RESULT,
      needs = Capability.READ,
      doc = "Lists a directory, sorted by name.")
  abstract static class ReadDirNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      return new SplOk(
          Metadata.entries(c, IoGate.io(c).directories().entries(Arguments.text(c, path))));
    }
  }

  @Builtin(
      name = "native_fs_is_file",
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Tells whether a path names a regular file.")
  abstract static class IsFileNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().isFile(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "native_fs_is_readable",
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Tells whether this program may read a path.")
  abstract static class IsReadableNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().isReadable(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "native_fs_is_writable",
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Tells whether this program may write a path.")
  abstract static class IsWritableNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().isWritable(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "native_bytes_text",
      params = "bytes",
      fails = Fails.IO_RESULT,
      doc = "Copies bytes as strict UTF-8 text.")
  abstract static class BytesTextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object bytes, @Bind SplContext c) throws IOException {
      byte[] content = Arguments.content(c, bytes);
      return new SplOk(GuestValues.text(Utf8.require(content, "decode", null)));
    }
  }
}
