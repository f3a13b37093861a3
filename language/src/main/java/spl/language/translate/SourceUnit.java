// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spl.analysis.FunctionScope;
import spl.analysis.Resolution;
import spl.language.SplLanguage;
import spl.language.coverage.Reached;
import spl.language.nodes.control.MarkNode;
import spl.language.values.SplNil;
import spl.source.Span;

/**
 * What the translation of one module shares.
 *
 * @param language the owner of the code
 * @param source the text
 * @param resolution what its names stand for
 * @param reached takes marks of what runs, or null
 */
record SourceUnit(
    SplLanguage language, Source source, Resolution resolution, @Nullable Reached reached) {
  private static final Pattern ARROW = Pattern.compile("[ \t]*\r?\n?[ \t]*# ?=>");

  SourceSection section(Span span) {
    int length = source.getLength();
    int start = Math.min(span.start(), length);
    return source.createSection(start, Math.max(0, Math.min(span.end(), length) - start));
  }

  /**
   * Whether a document says in a comment, behind an expression on one line or below it, what its
   * value is.
   */
  boolean isMarked(Span span) {
    if (!SplLanguage.DOCUMENT_TYPE.equals(source.getMimeType())) {
      return false;
    }
    String text = source.getCharacters().toString();
    boolean oneLine = text.substring(span.start(), span.end()).indexOf('\n') < 0;
    return oneLine && ARROW.matcher(text).region(span.end(), text.length()).lookingAt();
  }

  /** What notes that a statement has begun, or null where nobody asks. */
  @Nullable MarkNode mark(Span statement) {
    return reached == null ? null : reached.mark(statement.start());
  }

  static FrameDescriptor frame(FunctionScope scope) {
    FrameDescriptor.Builder builder = FrameDescriptor.newBuilder(scope.slots().size());
    builder.defaultValue(SplNil.INSTANCE);
    for (String name : scope.slots()) {
      builder.addSlot(FrameSlotKind.Illegal, name, null);
    }
    return builder.build();
  }
}
