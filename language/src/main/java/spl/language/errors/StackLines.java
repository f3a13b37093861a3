// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spl.source.SourceText;

/** Prints a guest stack: repeated frames folded, the middle of a long one left out. */
final class StackLines {
  /** Frames of a recursion that are shown before the rest is folded. */
  private static final int REPEATED = 3;

  private static final int FIRST = 20;
  private static final int LAST = 5;

  /** Names are padded to this width at least, so that short stacks align alike. */
  private static final int NAME_WIDTH = 11;

  private final List<GuestFrame> stack;
  private final Map<Source, SourceText> texts = new HashMap<>();
  private final int width;

  StackLines(List<GuestFrame> stack) {
    this.stack = stack;
    int longest = NAME_WIDTH - 2;
    for (GuestFrame frame : stack) {
      longest = Math.max(longest, frame.name().length());
    }
    this.width = longest + 2;
  }

  String text() {
    return text("stack (innermost first):");
  }

  /** The stack of code that awaited what failed. */
  String awaited() {
    return text("awaited:");
  }

  private String text(String title) {
    List<String> lines = lines();
    StringBuilder out = new StringBuilder(title);
    int left = lines.size() - FIRST - LAST;
    for (int i = 0; i < lines.size(); i++) {
      if (left > 1 && i == FIRST) {
        out.append("\n  … ").append(Telling.number(left)).append(" more");
        i += left;
      }
      out.append("\n  ").append(lines.get(i));
    }
    return out.toString();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < stack.size(); ) {
      GuestFrame frame = stack.get(i);
      int end = i + 1;
      while (end < stack.size() && stack.get(end).equals(frame)) {
        end++;
      }
      boolean folds = end - i > REPEATED + 1;
      for (int shown = i; shown < (folds ? i + REPEATED : end); shown++) {
        lines.add("at " + frame.name() + " ".repeat(width - frame.name().length()) + at(frame));
      }
      if (folds) {
        lines.add(
            "… "
                + Telling.number(end - i - REPEATED)
                + " more of "
                + frame.name()
                + " ("
                + at(frame)
                + ")");
      }
      i = end;
    }
    return lines;
  }

  private String at(GuestFrame frame) {
    SourceSection place = frame.place();
    SourceText text =
        texts.computeIfAbsent(place.getSource(), unused -> PanicReport.sourceText(place));
    int start = place.getCharIndex();
    return text.name() + ":" + text.line(start) + ":" + text.column(start);
  }
}
