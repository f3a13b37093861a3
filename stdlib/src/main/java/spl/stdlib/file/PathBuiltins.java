// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.ffi.path.PathText;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.SplText;
import spl.stdlib.Arguments;

/** Parts of path texts; nothing is looked up. */
public final class PathBuiltins {
  private PathBuiltins() {}

  @Builtin(
      name = "rt_path_basename",
      params = "path",
      fails = Fails.NEVER,
      doc = "Tells the last part of a path.")
  abstract static class BasenameNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) {
      return SplText.of(PathText.basename(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_path_dirname",
      params = "path",
      fails = Fails.NEVER,
      doc = "Tells all but the last part of a path; empty for a bare name.")
  abstract static class DirnameNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) {
      return SplText.of(PathText.dirname(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_path_ext",
      params = "path",
      fails = Fails.NEVER,
      doc = "Tells the extension of a path without its dot.")
  abstract static class ExtNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) {
      return SplText.of(PathText.extension(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_path_stem",
      params = "path",
      fails = Fails.NEVER,
      doc = "Tells the last part of a path without its extension.")
  abstract static class StemNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) {
      return SplText.of(PathText.stem(Arguments.text(c, path)));
    }
  }

  @Builtin(
      name = "rt_path_separator",
      fails = Fails.NEVER,
      doc = "Tells what separates the parts of a path.")
  abstract static class SeparatorNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call() {
      return SplText.of(PathText.SEPARATOR);
    }
  }

  @Builtin(
      name = "rt_path_join",
      params = "base child",
      fails = Fails.NEVER,
      doc = "Joins two paths; an absolute second one wins.")
  abstract static class JoinNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object base, Object child, @Bind SplContext c) {
      return SplText.of(PathText.join(Arguments.text(c, base), Arguments.text(c, child)));
    }
  }

  @Builtin(
      name = "rt_path_relative",
      params = "path base",
      fails = Fails.NEVER,
      doc = "Expresses a path below a base relative to it.")
  abstract static class RelativeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, Object base, @Bind SplContext c) {
      return SplText.of(PathText.relative(Arguments.text(c, path), Arguments.text(c, base)));
    }
  }

  @Builtin(
      name = "rt_path_normalize",
      params = "path",
      fails = Fails.NEVER,
      doc = "Removes empty, . and .. parts from a path.")
  abstract static class NormalizeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(Object path, @Bind SplContext c) {
      return SplText.of(PathText.normalize(Arguments.text(c, path)));
    }
  }
}
