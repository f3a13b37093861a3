// SPDX-License-Identifier: Apache-2.0
package spl.language;

import java.util.List;
import spl.diagnostics.Code;
import spl.diagnostics.PlacelessReport;
import spl.language.builtins.BuiltinProvider;

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
    var report = new PlacelessReport(advice.code(), shown, advice.notes(), advice.help());
    return json ? "[" + report.json(List.of()) + "]" : report.text("error");
  }
}
