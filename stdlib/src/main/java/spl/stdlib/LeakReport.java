// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;
import spl.ffi.IoRuntime;
import spl.ffi.OpenHandle;
import spl.language.SplContext;

/** Tells what a program left open, one line each, with the place where it was opened. */
final class LeakReport {
  /** What other libraries keep by number, such as workers that have ended. */
  private static final String OTHER = "handle";

  private LeakReport() {}

  /** Notes from now on where things are opened. */
  static void begin(IoRuntime runtime) {
    runtime.directory().traceOrigins(LeakReport::place);
  }

  /** Reports what is open; what was only staged ahead is no leak. */
  static void end(SplContext context, IoRuntime runtime) {
    runtime.staging().unstageAll();
    for (OpenHandle open : runtime.openHandles()) {
      if (open.kind().equals(OTHER)) {
        continue;
      }
      String where = open.origin().isEmpty() ? "" : ", opened at " + open.origin();
      context.warn("leak: " + open.kind() + " " + open.path() + " was not closed" + where);
    }
  }

  /** The innermost place of the program itself; the library's own sources are passed over. */
  private static String place() {
    SourceSection section =
        Truffle.getRuntime().iterateFrames(frame -> ofProgram(frame.getCallNode()));
    return section == null ? "" : section.getSource().getName() + ":" + section.getStartLine();
  }

  private static @Nullable SourceSection ofProgram(@Nullable Node node) {
    SourceSection section = node == null ? null : node.getEncapsulatingSourceSection();
    boolean usable = section != null && section.isAvailable() && !section.getSource().isInternal();
    return usable ? section : null;
  }
}
