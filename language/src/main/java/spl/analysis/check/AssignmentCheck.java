// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.analysis.Variable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Help;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** Finds assignments to names that cannot be assigned again. */
final class AssignmentCheck {
  private final Facts facts;
  private final Report report;

  AssignmentCheck(Facts facts, Report report) {
    this.facts = facts;
    this.report = report;
  }

  void check(Stmt.Assign a) {
    switch (a.target()) {
      case Expr.Name n -> name(n);
      case Expr.TupleLit t -> t.elements().forEach(this::nameOf);
      case Expr.ArrayLit l -> l.elements().forEach(this::nameOf);
      default -> {}
    }
  }

  private void nameOf(Expr target) {
    if (target instanceof Expr.Name n) {
      name(n);
    }
  }

  private void name(Expr.Name n) {
    Variable v = Facts.variable(facts.resolution().refOrNull(n));
    boolean declares = facts.resolution().declaredOrNull(n) != null;
    if (v == null || v.mutable() || declares) {
      return;
    }
    Stmt.Let let = binding(v);
    if (let != null) {
      report.add(finding(n, let));
    }
  }

  private Stmt.@Nullable Let binding(Variable v) {
    List<Record> all = facts.declarations(v);
    for (Record declared : all) {
      for (Record r = declared; r instanceof Pattern; r = facts.holder(r)) {
        if (facts.holder(r) instanceof Stmt.Let let) {
          return let;
        }
      }
    }
    return null;
  }

  private static Diagnostic.Builder finding(Expr.Name n, Stmt.Let let) {
    int start = let.span().start();
    Span keyword = new Span(start, start + let.keyword().length());
    if (let.keyword().equals("const") || let.keyword().equals("static")) {
      return Diagnostic.of(Code.IMMUTABLE, n.span(), n.name(), let.keyword())
          .label("cannot be assigned again")
          .secondary(let.pattern().span(), "declared here")
          .help(let.exported() ? Help.text("declare it with `var`") : withVar(keyword));
    }
    return Diagnostic.titled(
            Code.IMMUTABLE, n.span(), "cannot assign twice to immutable `" + n.name() + "`")
        .label("second assignment")
        .secondary(let.pattern().span(), "first `" + let.keyword() + "`")
        .help(let.exported() ? Help.text("declare it with `var`") : withVar(keyword));
  }

  private static Help withVar(Span keyword) {
    return Help.replace("declare it with `var`", keyword, "var");
  }
}
