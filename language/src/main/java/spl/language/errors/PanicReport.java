// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.DiagnosticRenderer;
import spl.language.values.SplRefused;
import spl.source.SourceText;
import spl.source.Span;

/**
 * The printed form of an error that no {@code catch} took: title, excerpt, advice and guest stack.
 * A thrown value is the program's own message and gives one line.
 */
final class PanicReport {
  private static final String ARROW = "--> ";

  /** A long chain of tasks that await one another tells nothing more. */
  private static final int MAX_AWAITS = 10;

  private final SplPanic panic;

  /** The re-raisings of the error, first the one in the code that awaited the failed task. */
  private final List<SplPanic> awaiting = new ArrayList<>();

  PanicReport(SplPanic raised) {
    SplPanic first = raised;
    for (SplPanic before = raised.origin(); before != null; before = before.origin()) {
      awaiting.addFirst(first);
      first = before;
    }
    this.panic = first;
  }

  String text() {
    SplError error = errorOf(panic.payload());
    if (error == null) {
      return "error: " + panic.getMessage();
    }
    List<GuestFrame> stack = GuestFrame.innermostFirst(panic);
    if (stack.isEmpty()) {
      SourceSection place = ownPlace();
      return place == null ? withoutPlace(error) : excerpt(error, place).stripTrailing();
    }
    return excerpt(error, stack.getFirst().place()) + new StackLines(stack).text() + awaits();
  }

  /** The error that a payload is or stands for; null when it is the program's own value. */
  private static @Nullable SplError errorOf(Object payload) {
    return switch (payload) {
      case SplError error -> error;
      case SplRefused refused -> refused.error();
      default -> null;
    };
  }

  /** The report of a refusal that nobody raised but that ended the program. */
  static String of(SplRefused refused) {
    return withoutPlace(refused.error());
  }

  /** Where the failed task was awaited, and where the one that awaited it. */
  private String awaits() {
    StringBuilder lines = new StringBuilder();
    int shown = 0;
    for (SplPanic p : awaiting) {
      List<GuestFrame> stack = GuestFrame.innermostFirst(p);
      if (!stack.isEmpty() && shown++ < MAX_AWAITS) {
        lines.append("\n").append(new StackLines(stack).awaited());
      }
    }
    return lines.toString();
  }

  /** Where an error says itself that it happened, or null. */
  private @Nullable SourceSection ownPlace() {
    Node location = panic.getLocation();
    SourceSection place = location == null ? null : location.getEncapsulatingSourceSection();
    return place == null || !place.isAvailable() ? null : place;
  }

  private static String withoutPlace(SplError error) {
    StringBuilder out = new StringBuilder("error[");
    out.append(error.kind().code().id()).append("]: ").append(error.message());
    for (String help : error.help()) {
      out.append("\n  = help: ").append(help);
    }
    return out.toString();
  }

  private static String excerpt(SplError error, SourceSection place) {
    Span span = new Span(place.getCharIndex(), place.getCharEndIndex());
    Diagnostic.Builder diagnostic = Diagnostic.titled(error.kind().code(), span, error.message());
    error.help().forEach(diagnostic::help);
    String text = new DiagnosticRenderer(sourceText(place)).render(diagnostic.build());
    return error.help().isEmpty() ? text + margin(text) + "|\n" : text;
  }

  /** Blanks as wide as the line numbers of an excerpt. */
  private static String margin(String excerpt) {
    int arrow = excerpt.indexOf(ARROW);
    return " ".repeat(arrow - excerpt.lastIndexOf('\n', arrow));
  }

  static SourceText sourceText(SourceSection place) {
    return new SourceText(
        place.getSource().getName(), place.getSource().getCharacters().toString());
  }
}
