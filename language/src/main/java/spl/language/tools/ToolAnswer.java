// SPDX-License-Identifier: Apache-2.0
package spl.language.tools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.DiagnosticRenderer;
import spl.diagnostics.FindingLines;
import spl.diagnostics.JsonDiagnostics;
import spl.diagnostics.SarifResults;
import spl.language.interop.TextList;
import spl.source.SourceText;
import spl.syntax.parser.ParseResult;

/**
 * What a tool tells a host, as members: {@code text} for people, {@code findings} in the same form
 * when the text is something else, {@code json}, {@code sarif} and {@code github} for the findings
 * as data, and the numbers {@code errors}, {@code warnings} and {@code refused} (1 when the program
 * cannot start).
 */
@ExportLibrary(InteropLibrary.class)
final class ToolAnswer implements TruffleObject {
  private static final List<String> MEMBERS =
      List.of("text", "findings", "json", "sarif", "github", "errors", "warnings", "refused");

  private final @Nullable String text;
  private final SourceText source;
  private final List<Diagnostic> found;
  private final int suppressed;
  private final boolean refused;

  /**
   * An answer.
   *
   * @param text what people asked for, or null when that is the findings
   */
  ToolAnswer(@Nullable String text, SourceText source, Findings findings) {
    this.text = text;
    this.source = source;
    this.found = findings.found();
    this.suppressed = findings.suppressed();
    this.refused = findings.refused();
  }

  /**
   * What was found.
   *
   * @param suppressed how many errors were left out
   * @param refused whether the program cannot start
   */
  record Findings(List<Diagnostic> found, int suppressed, boolean refused) {
    static Findings of(ParseResult parsed) {
      return new Findings(parsed.diagnostics(), parsed.suppressed(), parsed.hasErrors());
    }
  }

  private String findings() {
    return new DiagnosticRenderer(source).render(found, suppressed);
  }

  private int errors() {
    return (int) found.stream().filter(Diagnostic::isError).count();
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(boolean includeInternal) {
    return new TextList(MEMBERS);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return MEMBERS.contains(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    return switch (member) {
      case "text" -> text == null ? findings() : text;
      case "findings" -> findings();
      case "json" -> new JsonDiagnostics(source).render(found);
      case "sarif" -> new SarifResults(source).render(found);
      case "github" -> new FindingLines(source).render(found);
      case "errors" -> errors() + suppressed;
      case "warnings" -> found.size() - errors();
      case "refused" -> refused ? 1 : 0;
      default -> throw UnknownIdentifierException.create(member);
    };
  }
}
