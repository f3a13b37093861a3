// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.analysis.Ref;
import spl.analysis.Suffix;
import spl.language.nodes.SplNode;
import spl.language.nodes.collection.MakeDictNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.language.nodes.global.MakeSuffixedNode;
import spl.language.nodes.literal.DoubleLiteralNode;
import spl.language.nodes.literal.LongLiteralNode;
import spl.language.nodes.operator.ConvertNodeGen;
import spl.language.nodes.text.DisplayNodeGen;
import spl.language.nodes.text.FormatNode;
import spl.language.nodes.text.InterpolateNode;
import spl.language.values.operations.Conversion;
import spl.syntax.Clause;
import spl.syntax.Expr;

/** Translates literals. */
final class Literals {
  private final FunctionTranslator f;

  Literals(FunctionTranslator f) {
    this.f = f;
  }

  SplNode integer(Expr.IntLit i) {
    return suffixed(i, new LongLiteralNode(i.value()), i.suffix());
  }

  SplNode floating(Expr.FloatLit d) {
    return suffixed(d, new DoubleLiteralNode(d.value()), d.suffix());
  }

  private SplNode suffixed(Expr e, SplNode number, @Nullable String suffix) {
    if (suffix == null) {
      return number;
    }
    String scalar = Conversion.scalarType(suffix);
    return scalar != null ? ConvertNodeGen.create(scalar, number) : unit(e, number, suffix);
  }

  private SplNode unit(Expr e, SplNode value, String suffix) {
    Ref local = f.resolution().refOrNull(e);
    SplNode maker = local == null ? null : f.names().place(local, Use.VALUE);
    return new MakeSuffixedNode(value, Suffix.bare(suffix), maker);
  }

  SplNode unitOf(Expr.UnitOf u) {
    return unit(u, f.expr(u.value()), u.suffix());
  }

  SplNode text(Expr.TextLit t) {
    SplNode value = Expressions.text(t.value());
    return t.suffix() == null ? value : unit(t, value, t.suffix());
  }

  SplNode interpolation(Expr.Interpolation i) {
    return new InterpolateNode(i.pieces().stream().map(this::piece).toArray(SplNode[]::new));
  }

  private SplNode piece(Clause.Piece piece) {
    return switch (piece) {
      case Clause.Chars c -> Expressions.text(c.text());
      case Clause.Hole h ->
          h.spec() == null
              ? DisplayNodeGen.create(f.expr(h.expr()))
              : new FormatNode(f.expr(h.expr()), h.spec());
    };
  }

  SplNode dict(Expr.DictLit d) {
    List<SplNode> keys = new ArrayList<>();
    List<SplNode> values = new ArrayList<>();
    for (Clause c : d.entries()) {
      if (c instanceof Clause.Entry e) {
        keys.add(key(e));
        values.add(f.expr(e.value()));
      } else if (c instanceof Clause.EntrySpread s) {
        keys.add(null);
        values.add(f.expr(s.dict()));
      }
    }
    return new MakeDictNode(keys.toArray(new SplNode[0]), values.toArray(new SplNode[0]));
  }

  /** A bare key is the variable of that name where one is in scope, else its own text. */
  private SplNode key(Clause.Entry e) {
    if (!e.bare() || !(e.key() instanceof Expr.Name n)) {
      return f.expr(e.key());
    }
    Ref ref = f.resolution().ref(n);
    return switch (ref) {
      case Ref.Free free -> Expressions.text(n.name());
      case Ref.SelfMethod method -> Expressions.text(n.name());
      case Ref.Variant variant -> Expressions.text(n.name());
      default -> f.names().place(ref, Use.VALUE);
    };
  }
}
