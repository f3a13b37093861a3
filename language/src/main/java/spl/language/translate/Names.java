// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import spl.analysis.Ref;
import spl.analysis.Variable;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.global.FindNamedCellNode;
import spl.language.nodes.global.FreeNameNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.language.nodes.local.FindCapturedCellNode;
import spl.language.nodes.local.FindCellNode;
import spl.language.nodes.local.FindLocalCellNode;
import spl.language.nodes.local.NewCellNode;
import spl.language.nodes.local.ReadCellNodeGen;
import spl.language.nodes.local.ReadImmutableNode;
import spl.language.nodes.local.ReadLocalNodeGen;
import spl.language.nodes.local.ShareNode;
import spl.language.nodes.local.StoreCellNode;
import spl.language.nodes.local.StoreLocalNodeGen;
import spl.language.nodes.local.StoreNewCellNode;
import spl.language.nodes.local.StoreNode;
import spl.language.nodes.local.WriteCellNodeGen;
import spl.language.nodes.local.WriteLocalNodeGen;
import spl.language.nodes.member.FieldOrLocalNode;
import spl.language.nodes.member.ReadMemberNode;
import spl.syntax.Expr;

/** Reading and writing what names stand for. */
final class Names {
  private final FunctionTranslator function;

  Names(FunctionTranslator function) {
    this.function = function;
  }

  /** The place of a name, for reading; assignment to it raises when the name is immutable. */
  PlaceNode place(Ref ref, Use use) {
    return switch (ref) {
      case Ref.Local l -> guarded(l.variable(), local(l.variable()));
      case Ref.Captured c ->
          guarded(c.variable(), ReadCellNodeGen.create(new FindCapturedCellNode(c.index())));
      case Ref.Global g -> guarded(g.variable(), global(g.variable()));
      case Ref.SelfField f -> ReadMemberNode.create(place(f.self(), Use.VALUE), f.name());
      case Ref.SelfMethod m -> ReadMemberNode.create(place(m.self(), Use.VALUE), m.name());
      case Ref.Variant v -> ReadMemberNode.create(place(v.type(), Use.VALUE), v.name());
      case Ref.FieldOrLocal f ->
          new FieldOrLocalNode(
              place(f.self(), Use.VALUE),
              ReadMemberNode.create(place(f.self(), Use.VALUE), f.name()),
              place(f.local(), use));
      case Ref.Free f ->
          f.self() == null
              ? new FreeNameNode(f.name(), use, null)
              : member(f.name(), use, f.self());
    };
  }

  private PlaceNode member(String name, Use use, Ref self) {
    return new FreeNameNode(name, use, place(self, Use.VALUE)).withField(place(self, Use.VALUE));
  }

  private static PlaceNode guarded(Variable v, PlaceNode place) {
    return v.mutable() ? place : new ReadImmutableNode(v.name(), place);
  }

  private static PlaceNode global(Variable v) {
    return ReadCellNodeGen.create(named(v));
  }

  private static PlaceNode local(Variable v) {
    return v.captured()
        ? ReadCellNodeGen.create(new FindLocalCellNode(v.slot()))
        : ReadLocalNodeGen.create(v.slot());
  }

  /** Reads a variable of this frame or a binding of the module. */
  PlaceNode read(Variable v) {
    return v.global() ? global(v) : local(v);
  }

  /** Functions, types and imports are declared anew at times, but are no variables of a program. */
  private static FindNamedCellNode named(Variable v) {
    return new FindNamedCellNode(v.name(), v.mutable() && v.data());
  }

  /** Writes a freshly declared variable, mutable or not. */
  SplNode declare(Variable v, SplNode value) {
    if (v.global()) {
      return WriteCellNodeGen.create(value, named(v));
    }
    return v.captured()
        ? WriteCellNodeGen.create(value, new FindLocalCellNode(v.slot()))
        : WriteLocalNodeGen.create(v.slot(), value);
  }

  /** Initialises a variable of an enclosing function or this one through its reference. */
  SplNode initialise(Ref ref, Variable v, SplNode value) {
    if (ref instanceof Ref.Captured c) {
      return WriteCellNodeGen.create(value, new FindCapturedCellNode(c.index()));
    }
    return declare(v, value);
  }

  /**
   * Where a pattern puts what it binds.
   *
   * @param fresh a loop or arm variable, whose cell is made at each binding
   */
  StoreNode store(Variable v, boolean fresh) {
    if (v.global()) {
      return new StoreCellNode(named(v));
    }
    if (!v.captured()) {
      return StoreLocalNodeGen.create(v.slot());
    }
    return fresh ? new StoreNewCellNode(v.slot()) : new StoreCellNode(cell(v));
  }

  private static FindCellNode cell(Variable v) {
    return new FindLocalCellNode(v.slot());
  }

  /** Nodes that make fresh cells for the captured variables of a scope. */
  List<SplNode> cells(List<Variable> captured) {
    List<SplNode> nodes = new ArrayList<>();
    for (Variable v : captured) {
      nodes.add(new NewCellNode(v.slot()));
    }
    return nodes;
  }

  /** Marks the value of an expression as shared where it may also be held by a place. */
  SplNode share(Expr e, SplNode node) {
    return mayBePlace(e) ? ShareNode.of(node) : node;
  }

  private static boolean mayBePlace(Expr e) {
    return switch (e) {
      case Expr.Name n -> true;
      case Expr.Member m -> true;
      case Expr.Index i -> true;
      case Expr.TupleField t -> true;
      case Expr.If i -> true;
      case Expr.Match m -> true;
      case Expr.Receive r -> true;
      case Expr.StmtExpr s -> true;
      case Expr.Coalesce c -> true;
      case Expr.Try t -> true;
      case Expr.Exists x -> true;
      case Expr.Cast c -> true;
      case Expr.Unwrap u -> true;
      case Expr.Await a -> true;
      case Expr.RefMut r -> true;
      default -> false;
    };
  }

  /** The function being translated. */
  FunctionTranslator function() {
    return function;
  }
}
