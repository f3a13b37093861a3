// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.syntax.Expr;
import spl.syntax.Operators;
import spl.syntax.Stmt;

/** Finds operators and annotations whose types cannot meet. */
final class OperandCheck {
  private final Facts facts;
  private final Types types;
  private final Inference inference;
  private final Report report;

  OperandCheck(Facts facts, Types types, Inference inference, Report report) {
    this.facts = facts;
    this.types = types;
    this.inference = inference;
    this.report = report;
  }

  void check(Expr.Binary b) {
    String verb = verb(b.op());
    Known left = verb == null ? null : inference.of(b.left());
    Known right = left == null ? null : inference.of(b.right());
    if (verb != null && left != null && right != null && !meet(b.op(), left, right)) {
      report.add(finding(b, verb, left, right));
    }
  }

  private Diagnostic.Builder finding(Expr.Binary b, String verb, Known left, Known right) {
    String title = "cannot " + verb + " " + left.title() + " and " + right.title();
    Diagnostic.Builder finding =
        Diagnostic.titled(Code.INVALID_OPERATION, b.right().span(), title)
            .label("is " + right.title())
            .secondary(b.left().span(), "is " + left.title());
    return b.op() == Operators.Binary.ADD ? joined(finding, b) : finding;
  }

  /** How to join a literal text and a literal value. */
  private static Diagnostic.Builder joined(Diagnostic.Builder finding, Expr.Binary b) {
    if (b.left() instanceof Expr.TextLit t && b.right() instanceof Expr.IntLit i) {
      return finding.help(
          "`\"" + t.value() + "{" + i.value() + "}\"` or `" + i.value() + ".to_text()`");
    }
    return finding.help("put the value into the text with `{}` or use `.to_text()`");
  }

  private static @Nullable String verb(Operators.Binary op) {
    return switch (op) {
      case ADD -> "add";
      case SUB -> "subtract";
      case DIV, FLOOR_DIV, MOD -> "divide";
      case LT, LE, GT, GE -> "compare";
      default -> null;
    };
  }

  /** Whether an operator may have a value for operands of these types. */
  private boolean meet(Operators.Binary op, Known left, Known right) {
    if (!left.isScalar() || !right.isScalar()) {
      return true;
    }
    boolean extended =
        !facts.impls(left.title()).isEmpty() || !facts.impls(right.title()).isEmpty();
    boolean numbers = left.isNumber() && right.isNumber();
    boolean texts = left.kind() == Known.Kind.TEXT && right.kind() == Known.Kind.TEXT;
    boolean bools = left.kind() == Known.Kind.BOOL && right.kind() == Known.Kind.BOOL;
    boolean ordered = op.isComparison() || op == Operators.Binary.ADD;
    return extended || numbers || texts && ordered || bools && op.isComparison();
  }

  void check(Stmt.Let l) {
    Known said = l.init() == null ? null : types.of(l.type());
    Known given = said == null ? null : inference.of(l.init());
    if (l.type() != null
        && l.init() != null
        && said != null
        && given != null
        && said.excludes(given)) {
      Diagnostic.Builder finding =
          Diagnostic.of(Code.TYPE_MISMATCH, l.init().span(), said.title(), given.title())
              .label("is " + given.title())
              .secondary(l.type().span(), "declared here");
      report.add(CallCheck.conversion(finding, said, l.init()));
    }
  }
}
