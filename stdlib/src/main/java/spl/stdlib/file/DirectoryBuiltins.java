// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.ffi.IoRuntime;
import spl.ffi.file.DirectoryEntry;
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

/** Directories by path. */
public final class DirectoryBuiltins {
  private DirectoryBuiltins() {}

  @Builtin(
      name = "rt_dir_create",
      params = "path recursive?",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Creates a directory, with its parents if recursive.")
  abstract static class CreateNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object recursive, @Bind SplContext c) throws IOException {
      if (Arguments.flag(c, recursive)) {
        IoGate.io(c).directories().createAll(Arguments.text(c, path));
      } else {
        IoGate.io(c).directories().create(Arguments.text(c, path));
      }
      return true;
    }
  }

  @Builtin(
      name = "rt_dir_create_all",
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Creates a directory and its parents.")
  abstract static class CreateAllNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      IoGate.io(c).directories().createAll(Arguments.text(c, path));
      return true;
    }
  }

  @Builtin(
      name = "rt_dir_list",
      params = "path",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Lists the names in a directory, sorted.")
  abstract static class ListNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(Object path, @Bind SplContext c) throws IOException {
      return GuestValues.texts(IoGate.io(c).directories().names(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_dir_remove",
      params = "path recursive?",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Removes an empty directory, or a whole tree if recursive.")
  abstract static class RemoveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object recursive, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      if (Arguments.flag(c, recursive)) {
        io.directories().removeAll(Arguments.text(c, path), io.environment().home());
      } else {
        io.directories().remove(Arguments.text(c, path));
      }
      return true;
    }
  }

  @Builtin(
      name = "rt_dir_remove_all",
      aliases = "rt_package_remove_dir_all",
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Removes a directory tree; refuses system directories and the home directory.")
  abstract static class RemoveAllNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      IoRuntime io = IoGate.io(c);
      io.directories().removeAll(Arguments.text(c, path), io.environment().home());
      return true;
    }
  }

  @Builtin(
      name = "rt_dir_walk",
      params = "path",
      fails = Fails.EMPTY_ARRAY,
      needs = Capability.READ,
      doc = "Lists everything below a directory in pre-order without following links.")
  abstract static class WalkNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(Object path, @Bind SplContext c) throws IOException {
      return GuestValues.texts(
          IoGate.io(c).directories().walk(Arguments.text(c, path)).stream()
              .map(DirectoryEntry::path)
              .toList());
    }
  }

  @Builtin(
      name = "rt_dir_glob",
      params = "dir pattern?",
      fails = Fails.EMPTY_ARRAY,
      needs = Capability.READ,
      doc = "Lists the paths that match a shell pattern, below a directory if one is given.")
  abstract static class GlobNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static SplArray call(Object dir, Object pattern, @Bind SplContext c) throws IOException {
      return GuestValues.texts(
          Arguments.isAbsent(pattern)
              ? IoGate.io(c).finder().glob(Arguments.text(c, dir))
              : IoGate.io(c).finder().glob(Arguments.text(c, dir), Arguments.text(c, pattern)));
    }
  }

  @Builtin(
      name = "rt_is_dir",
      aliases = {"rt_dir_exists", "rt_package_is_dir"},
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Tells whether a path names a directory.")
  abstract static class IsDirNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().isDirectory(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "rt_current_dir",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Tells the working directory of this program.")
  abstract static class CurrentDirNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) throws IOException {
      return SplText.of(IoGate.io(c).directory().text());
    }
  }

  @Builtin(
      name = "rt_set_current_dir",
      params = "path",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Changes the working directory of this program only.")
  abstract static class SetCurrentDirNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, @Bind SplContext c) throws IOException {
      IoGate.io(c).directory().change(Arguments.text(c, path));
      return true;
    }
  }
}
