// SPDX-License-Identifier: Apache-2.0
package spl.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.analysis.check.TreeWalk;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Stmt;

/**
 * A place that a run reaches or not. A function or branch is reached when the first statement of
 * its body is.
 *
 * @param kind what it is
 * @param place where it is written, as an offset into the text
 * @param statement where the statement begins that tells whether it was reached
 * @param name the name of a function, else empty
 */
public record Spot(Kind kind, int place, int statement, String name) {
  /** What can be reached. */
  public enum Kind {
    STATEMENT,
    FUNCTION,
    BRANCH
  }

  /** All places of a module in the order of the text. */
  public static List<Spot> of(Module module) {
    List<Spot> spots = new ArrayList<>();
    TreeWalk.visit(
        module,
        (part, holder) -> {
          switch (part) {
            case Module m -> statements(m.body(), spots);
            case Decl.Fn f when f.body() != null -> function(f, f.body(), spots);
            case Block b -> block(b, holder, spots);
            default -> {}
          }
        });
    return spots;
  }

  private static void function(Decl.Fn f, Block body, List<Spot> spots) {
    Stmt first = first(body.body());
    if (first != null) {
      spots.add(new Spot(Kind.FUNCTION, f.nameSpan().start(), first.span().start(), f.name()));
    }
  }

  private static void block(Block block, @Nullable Record holder, List<Spot> spots) {
    Stmt first = first(block.body());
    if (first != null && isBranch(block, holder)) {
      spots.add(new Spot(Kind.BRANCH, first.span().start(), first.span().start(), ""));
    }
    statements(block.body(), spots);
  }

  private static boolean isBranch(Block block, @Nullable Record holder) {
    return holder instanceof Clause.Branch
        || holder instanceof Clause.Arm
        || holder instanceof Clause.Catch
        || holder instanceof Expr.If i && i.otherwise() == block;
  }

  private static void statements(List<Stmt> body, List<Spot> spots) {
    for (Stmt s : body) {
      if (counts(s, body)) {
        spots.add(new Spot(Kind.STATEMENT, s.span().start(), s.span().start(), ""));
      }
    }
  }

  private static @Nullable Stmt first(List<Stmt> body) {
    return body.stream().filter(s -> counts(s, body)).findFirst().orElse(null);
  }

  /** Declarations are in force before anything runs, and doing nothing is nothing to reach. */
  private static boolean counts(Stmt s, List<Stmt> body) {
    return !(s instanceof Decl) && !(s instanceof Stmt.Pass) && !isDocumentation(s, body);
  }

  /** A text in front of other statements is for readers. */
  private static boolean isDocumentation(Stmt s, List<Stmt> body) {
    return body.size() > 1
        && s == body.getFirst()
        && s instanceof Stmt.ExprStmt e
        && e.expr() instanceof Expr.TextLit;
  }
}
