// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.List;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.syntax.Decl;

/** Finds imports of modules and names that do not exist. */
final class ImportCheck {
  private final Facts facts;
  private final Report report;

  ImportCheck(Facts facts, Report report) {
    this.facts = facts;
    this.report = report;
  }

  void check(Decl.Use use) {
    if (use.path().isEmpty()) {
      return;
    }
    Outline module = facts.module(use);
    if (module == null) {
      report.add(missing(use));
      return;
    }
    if (!module.complete()) {
      return;
    }
    if (use.items().isEmpty() && facts.around().find(use, 0) == null) {
      exports(use, module, use.path().getLast());
    }
    for (Decl.ImportItem item : use.items()) {
      if (!item.name().equals("*")) {
        exports(use, module, item.name());
      }
    }
  }

  private void exports(Decl.Use use, Outline module, String name) {
    if (module.any(name) != null || facts.around().knows(name) || isSubmodule(use, name)) {
      return;
    }
    Diagnostic.Builder finding =
        Diagnostic.of(Code.UNKNOWN_IMPORT, use.span(), String.join(".", use.path()), name)
            .label("imports `" + name + "`");
    report.add(Report.suggest(finding, name, module.names()));
  }

  private boolean isSubmodule(Decl.Use use, String name) {
    List<String> path = new java.util.ArrayList<>(use.path());
    path.add(name);
    Decl.Use inner =
        new Decl.Use(use.root(), path, null, List.of(), false, false, List.of(), false, use.span());
    return facts.around().find(inner, 0) != null;
  }

  private Diagnostic.Builder missing(Decl.Use use) {
    String name = String.join(".", use.path());
    Diagnostic.Builder finding =
        Diagnostic.of(Code.MODULE_NOT_FOUND, use.span(), name)
            .label("not found")
            .note("searched: " + facts.around().searched());
    return Report.suggest(finding, name, facts.around().modules());
  }
}
