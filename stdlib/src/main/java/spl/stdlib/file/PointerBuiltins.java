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
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;

/** The spellings that pass a text as pointer and length; the length is ignored. */
public final class PointerBuiltins {
  private PointerBuiltins() {}

  @Builtin(
      name = "_rt_file_exists",
      aliases = "rt_file_exists_str",
      params = "path length?",
      fails = Fails.FALSE,
      needs = Capability.READ,
      doc = "Tells whether a path exists.")
  abstract static class ExistsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object length, @Bind SplContext c) throws IOException {
      return IoGate.io(c).facts().exists(Arguments.text(c, path));
    }
  }

  @Builtin(
      name = "_rt_file_read_text",
      params = "path length?",
      fails = Fails.NIL,
      needs = Capability.READ,
      doc = "Reads a whole file as text; nil when it cannot be read.")
  abstract static class ReadTextNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, Object length, @Bind SplContext c) throws IOException {
      return IoGate.io(c).reads().checkedText(Arguments.text(c, path), GuestValues::text);
    }
  }

  @Builtin(
      name = "_rt_file_write",
      params = "path length content? content_length?",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Creates or replaces a file with a text; also accepts just path and text.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(
        Object path, Object length, Object content, Object contentLength, @Bind SplContext c)
        throws IOException {
      Object given = Arguments.isAbsent(content) ? length : content;
      IoGate.io(c).writes().write(Arguments.text(c, path), Arguments.utf8(c, given));
      return true;
    }
  }

  @Builtin(
      name = "_rt_dir_create",
      params = "path length?",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Creates a directory.")
  abstract static class CreateDirNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object length, @Bind SplContext c) throws IOException {
      IoGate.io(c).directories().create(Arguments.text(c, path));
      return true;
    }
  }

  @Builtin(
      name = "_rt_dir_create_all",
      params = "path length?",
      fails = Fails.FALSE,
      needs = Capability.WRITE,
      doc = "Creates a directory and its parents.")
  abstract static class CreateDirAllNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object path, Object length, @Bind SplContext c) throws IOException {
      IoGate.io(c).directories().createAll(Arguments.text(c, path));
      return true;
    }
  }
}
