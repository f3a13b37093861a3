// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import spl.syntax.Arg;
import spl.syntax.Block;
import spl.syntax.Expr;
import spl.syntax.Stmt;

/** The body of a macro: {@code emit result:} returns the value of its block. */
final class MacroBody {
  private MacroBody() {}

  /** A body whose emitted blocks are its results. */
  static Block withResults(Block body) {
    List<Stmt> statements = new ArrayList<>();
    for (Stmt s : body.body()) {
      statements.add(s instanceof Stmt.ExprStmt e && isEmit(e.expr()) ? result(e) : s);
    }
    return new Block(statements, body.span());
  }

  private static boolean isEmit(Expr e) {
    return e instanceof Expr.Call c
        && c.callee() instanceof Expr.Name n
        && n.name().equals("emit")
        && !c.arguments().isEmpty()
        && last(c) instanceof Expr.Lambda;
  }

  private static Expr last(Expr.Call c) {
    Arg last = c.arguments().getLast();
    return last.value();
  }

  private static Stmt result(Stmt.ExprStmt emit) {
    Expr.Lambda block = (Expr.Lambda) last((Expr.Call) emit.expr());
    Expr value = new Expr.StmtExpr(new Stmt.Do(block.body(), block.span()), block.span());
    return new Stmt.Return(value, emit.span());
  }
}
