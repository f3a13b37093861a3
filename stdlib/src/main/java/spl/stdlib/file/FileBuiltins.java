// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplArray;
import spl.language.values.SplText;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;

/** Whole files by path. */
public final class FileBuiltins {
  private FileBuiltins() {}

  @Builtin(
      name = "rt_file_exists",
      aliases = {"file_exists", "native_file_exists_sync", "native_fs_exists"},
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Tells whether a file, directory or live link exists.")
  abstract static class ExistsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().exists(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "rt_file_read_text",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Reads a whole file as strict UTF-8 text; nil when it cannot be read.")
  abstract static class ReadTextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).reads().checkedText(Arguments.text(c, path), GuestValues::text);
    }
  }

  @Builtin(
      name = "rt_file_read_bytes",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Reads a whole file as an array of bytes; nil when it cannot be read.")
  abstract static class ReadBytesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(Object path, @Bind SplContext c) throws IOException {
      return SplArray.ofBytes(IoGate.io(c).reads().bytes(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_file_write_text",
      params = "path content",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Creates or replaces a file with a text.")
  abstract static class WriteTextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object content, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().write(Arguments.text(c, path), Arguments.utf8(c, content));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_write_bytes",
      params = "path bytes",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Creates or replaces a file with bytes, each element taken modulo 256.")
  abstract static class WriteBytesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object bytes, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().write(Arguments.text(c, path), ByteArguments.lowBytes(bytes));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_append_text",
      params = "path content",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Adds a text to the end of a file, which is created if missing.")
  abstract static class AppendTextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object content, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().append(Arguments.text(c, path), Arguments.utf8(c, content));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_delete",
      aliases = "rt_file_remove",
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Removes a file or link, never a directory.")
  abstract static class DeleteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().delete(Arguments.text(c, path));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_size",
      aliases = {"rt_file_stat", "rt_package_file_size"},
      params = "path",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Tells the size of a file in bytes; -1 when there is none.")
  abstract static class SizeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().size(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "rt_file_copy",
      params = "source target",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Copies content and permission bits of a file over another.")
  abstract static class CopyNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object source, Object target, @Bind SplContext c) throws IOException {
      IoGate.io(c).transfers().copy(Arguments.text(c, source), Arguments.text(c, target));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_rename",
      params = "source target",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Renames a file within one file system, replacing an existing one.")
  abstract static class RenameNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object source, Object target, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().rename(Arguments.text(c, source), Arguments.text(c, target));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_move",
      params = "source target",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Renames a file, or copies and deletes it across file systems.")
  abstract static class MoveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object source, Object target, @Bind SplContext c) throws IOException {
      IoGate.io(c).transfers().move(Arguments.text(c, source), Arguments.text(c, target));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_modified_time",
      params = "path",
      fails = Fails.MINUS_ONE,
      needs = Capability.READ,
      doc = "Tells when a file was last changed, in seconds since 1970.")
  abstract static class ModifiedTimeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().modifiedSeconds(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "rt_file_atomic_write",
      params = "path content",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Replaces a file so that readers see the old or the new text, never a part.")
  abstract static class AtomicWriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object content, @Bind SplContext c) throws IOException {
      IoGate.io(c).writes().writeAtomically(Arguments.text(c, path), Arguments.utf8(c, content));
      return true;
    }
  }

  @Builtin(
      name = "rt_file_read_lines",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Reads the lines of a text file without their ends.")
  abstract static class ReadLinesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(Object path, @Bind SplContext c) throws IOException {
      return GuestValues.texts(IoGate.io(c).reads().lines(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_file_hash_sha256",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Computes the SHA-256 of a file as 64 hex digits.")
  abstract static class HashSha256Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) throws IOException {
      return SplText.of(IoGate.io(c).reads().sha256(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_file_canonicalize",
      aliases = "rt_path_absolute",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Resolves a path to an absolute one with links followed where they exist.")
  abstract static class CanonicalizeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) throws IOException {
      return SplText.of(IoGate.io(c).facts().canonicalize(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_file_find",
      params = "dir pattern recursive?",
      fails = Fails.EMPTY_ARRAY,
      needs = Capability.READ,
      doc = "Lists the files of a directory whose names match a pattern.")
  abstract static class FindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(Object dir, Object pattern, Object recursive, @Bind SplContext c)
        throws IOException {
      return GuestValues.texts(
          IoGate.io(c)
              .finder()
              .find(
                  Arguments.text(c, dir),
                  Arguments.text(c, pattern),
                  Arguments.flag(c, recursive)));
    }
  }

  @Builtin(
      name = "rt_file_read_text_at",
      params = "path offset size",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Reads a part of a file as text; size -1 reads to the end.")
  abstract static class ReadTextAtNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, Object offset, Object size, @Bind SplContext c)
        throws IOException {
      return GuestValues.text(
          IoGate.io(c)
              .reads()
              .textBytesAt(
                  Arguments.text(c, path),
                  Arguments.integer(c, offset),
                  Arguments.integer(c, size)));
    }
  }

  @Builtin(
      name = "rt_file_write_text_at",
      params = "path offset content",
      fails = Fails.MINUS_ONE,
      needs = Capability.WRITE,
      doc = "Writes a text into a file at an offset and tells the bytes written.")
  abstract static class WriteTextAtNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object offset, Object content, @Bind SplContext c)
        throws IOException {
      return IoGate.io(c)
          .writes()
          .writeAt(
              Arguments.text(c, path), Arguments.integer(c, offset), Arguments.utf8(c, content));
    }
  }
}
