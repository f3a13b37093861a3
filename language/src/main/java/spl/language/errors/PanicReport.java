// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.DiagnosticRenderer;
import spl.diagnostics.JsonDiagnostics;
import spl.diagnostics.PlacelessReport;
import spl.diagnostics.StackEntry;
import spl.language.values.SplRefused;
import spl.source.SourceText;

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
    SplError error = panic.told();
    if (error == null) {
      return "error: " + panic.getMessage();
    }
    List<GuestFrame> stack = GuestFrame.innermostFirst(panic);
    SourceSection place = place(stack);
    if (place == null) {
      return withoutPlace(error);
    }
    String excerpt = excerpt(new Telling(error, place).diagnostic(stack), place);
    return stack.isEmpty()
        ? excerpt.stripTrailing()
        : excerpt + new StackLines(stack).text() + awaits();
  }

  /** The report as data: an object like those of {@code spl check}, with the stack. */
  String json() {
    List<GuestFrame> stack = GuestFrame.innermostFirst(panic);
    SourceSection place = place(stack);
    SplError known = panic.told();
    SplError error =
        known != null
            ? known
            : new SplError(ErrorKind.THROWN, String.valueOf(panic.getMessage()), List.of());
    List<StackEntry> entries =
        stack.stream()
            .map(f -> new StackEntry(f.name(), sourceText(f.place()), f.place().getCharIndex()))
            .toList();
    if (place == null) {
      return placeless(error).json(entries);
    }
    Diagnostic told = new Telling(error, place).diagnostic(stack);
    return new JsonDiagnostics(sourceText(place)).render(told, entries);
  }

  private static PlacelessReport placeless(SplError error) {
    return new PlacelessReport(
        error.kind().code(), error.message(), error.remarks().notes(), error.help());
  }

  /** The failing expression: the part that its operation blames, else the innermost frame's. */
  private @Nullable SourceSection place(List<GuestFrame> stack) {
    if (panic.kind() == ErrorKind.ZERO_DIVISION
        && panic.getLocation() instanceof Blaming operation) {
      SourceSection part = operation.blamed().getEncapsulatingSourceSection();
      boolean shown = part != null && part.isAvailable() && !part.getSource().isInternal();
      if (shown) {
        return part;
      }
    }
    return stack.isEmpty() ? ownPlace() : stack.getFirst().place();
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
    return placeless(error).text("error[" + error.kind().code().id() + "]");
  }

  private static String excerpt(Diagnostic told, SourceSection place) {
    String text = new DiagnosticRenderer(sourceText(place)).render(told);
    boolean advised = !told.helps().isEmpty() || !told.notes().isEmpty();
    return advised ? text : text + margin(text) + "|\n";
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
