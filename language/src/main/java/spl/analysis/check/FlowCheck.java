// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Stmt;

/** Finds statements that no run reaches. */
final class FlowCheck {
  private final Report report;

  FlowCheck(Report report) {
    this.report = report;
  }

  void check(List<Stmt> body) {
    Stmt leaving = null;
    for (Stmt s : body) {
      if (leaving != null && !isHarmless(s)) {
        report.add(
            Diagnostic.of(Code.UNREACHABLE, s.span())
                .label("never reached")
                .secondary(leaving.span(), "always leaves the block"));
        return;
      }
      leaving = leaving == null && leaves(s) ? s : leaving;
    }
  }

  /** Declarations are hoisted, and some statements do nothing anyway. */
  private static boolean isHarmless(Stmt s) {
    return s instanceof Decl
        || s instanceof Stmt.Pass
        || s instanceof Stmt.ExprStmt e && e.expr() instanceof Expr.TextLit;
  }

  private static boolean leaves(@Nullable Stmt s) {
    return switch (s) {
      case Stmt.Return r -> true;
      case Stmt.Throw t -> true;
      case Stmt.Break b -> true;
      case Stmt.Continue c -> !c.lenient();
      case null, default -> false;
    };
  }
}
