// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.List;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** Constants whose value depends on nothing that runs are readable before their position. */
final class ConstantBindings {
  private ConstantBindings() {}

  static void hoist(FunctionTranslator f, List<Stmt> body, List<SplNode> nodes) {
    for (Stmt s : body) {
      if (s instanceof Stmt.Let l
          && (l.keyword().equals("const") || l.keyword().equals("static"))
          && l.init() != null
          && isConstant(l.init())
          && l.pattern() instanceof Pattern.Bind b) {
        Variable v = f.resolution().declared(b);
        nodes.add(FunctionTranslator.at(f.names().declare(v, f.expr(l.init())), l.span()));
      }
    }
  }

  private static boolean isConstant(Expr e) {
    return switch (e) {
      case Expr.IntLit i -> i.suffix() == null;
      case Expr.FloatLit d -> d.suffix() == null;
      case Expr.TextLit t -> t.suffix() == null;
      case Expr.BoolLit b -> true;
      case Expr.NilLit n -> true;
      case Expr.Name n ->
          Character.isUpperCase(n.name().charAt(0))
              && n.name().length() > 1
              && n.name().equals(n.name().toUpperCase(java.util.Locale.ROOT));
      case Expr.Unary u -> isConstant(u.operand());
      case Expr.Binary b -> isConstant(b.left()) && isConstant(b.right());
      default -> false;
    };
  }
}
