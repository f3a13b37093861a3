// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplPanic;

/** Finds places of the program under test; the library's own sources are passed over. */
final class CallSites {
  private static final int DEEPEST_FRAME = 20;

  private CallSites() {}

  /** The innermost place of the program that is running, or null. */
  static @Nullable Place current() {
    SourceSection section =
        Truffle.getRuntime().iterateFrames(frame -> ofProgram(frame.getCallNode()));
    return section == null ? null : Place.of(section);
  }

  /** The source of the program under test, or null. */
  static @Nullable Source source() {
    SourceSection section =
        Truffle.getRuntime().iterateFrames(frame -> ofProgram(frame.getCallNode()));
    return section == null ? null : section.getSource();
  }

  /** The place where an error was raised, or the innermost one of the program that led to it. */
  static @Nullable Place of(SplPanic panic) {
    SourceSection section = ofProgram(panic.getLocation());
    List<TruffleStackTraceElement> frames = TruffleStackTrace.getStackTrace(panic);
    for (int i = 0; section == null && frames != null && i < frames.size(); i++) {
      section = ofProgram(frames.get(i).getLocation());
    }
    return section == null ? null : Place.of(section);
  }

  /** The functions of the program between the example and the error, innermost first. */
  static List<String> stack(SplPanic panic) {
    List<String> shown = new ArrayList<>();
    List<TruffleStackTraceElement> frames = TruffleStackTrace.getStackTrace(panic);
    if (frames == null) {
      return shown;
    }
    for (TruffleStackTraceElement frame : frames) {
      SourceSection section = ofProgram(frame.getLocation());
      String name = frame.getTarget().getRootNode().getName();
      if (section != null && shown.size() < DEEPEST_FRAME) {
        shown.add(name + " " + section.getSource().getName() + ":" + section.getStartLine());
      }
    }
    return shown;
  }

  private static @Nullable SourceSection ofProgram(@Nullable Node node) {
    SourceSection section = node == null ? null : node.getEncapsulatingSourceSection();
    boolean usable = section != null && section.isAvailable() && !section.getSource().isInternal();
    return usable ? section : null;
  }
}
