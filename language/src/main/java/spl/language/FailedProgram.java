// SPDX-License-Identifier: Apache-2.0
package spl.language;

import java.util.List;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Help;
import spl.diagnostics.JsonDiagnostics;
import spl.diagnostics.Severity;
import spl.language.builtins.BuiltinProvider;
import spl.source.SourceText;
import spl.source.Span;

/** The report of a program that ended with an Err: its value, and what the library knows of it. */
final class FailedProgram {
  private final String shown;
  private final BuiltinProvider.Advice advice;

  FailedProgram(SplContext context, Object error) {
    this.shown = context.display(error);
    this.advice =
        context.language().builtins().providers().stream()
            .map(provider -> provider.advice(context, error))
            .filter(found -> found != null)
            .findFirst()
            .orElse(new BuiltinProvider.Advice(Code.UNCAUGHT, List.of(), List.of()));
  }

  String report(boolean json) {
    return json ? data() : text();
  }

  private String text() {
    StringBuilder out = new StringBuilder("error: ").append(shown);
    advice.notes().forEach(note -> out.append("\n  = note: ").append(note));
    advice.help().forEach(help -> out.append("\n  = help: ").append(help));
    return out.toString();
  }

  private String data() {
    Diagnostic told =
        new Diagnostic(
            advice.code(),
            Severity.ERROR,
            new Span(0, 0),
            shown,
            List.of(),
            advice.notes(),
            advice.help().stream().map(Help::text).toList());
    return "[" + new JsonDiagnostics(new SourceText("", "")).render(told, List.of()) + "]";
  }
}
