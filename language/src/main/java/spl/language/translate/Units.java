// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import spl.language.nodes.SplNode;
import spl.language.nodes.declare.DeclareUnitsNode;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Operators;

/** Translates unit declarations. */
final class Units {
  private Units() {}

  static SplNode declare(FunctionTranslator f, Decl.UnitDecl u) {
    List<String> suffixes = new ArrayList<>();
    List<SplNode> factors = new ArrayList<>();
    for (Decl.UnitSuffix s : u.suffixes()) {
      suffixes.add(s.suffix());
      factors.add(f.expr(s.factor()));
    }
    DeclareUnitsNode node =
        new DeclareUnitsNode(
            u.name(), suffixes, factors.toArray(new SplNode[0]), derivation(u.derived()));
    return f.names().declare(f.resolution().declared(u), node);
  }

  private static DeclareUnitsNode.@org.jspecify.annotations.Nullable Derivation derivation(
      @org.jspecify.annotations.Nullable Expr e) {
    if (e instanceof Expr.Binary b
        && b.left() instanceof Expr.Name left
        && b.right() instanceof Expr.Name right) {
      return new DeclareUnitsNode.Derivation(
          left.name(), right.name(), b.op() == Operators.Binary.DIV);
    }
    return null;
  }
}
