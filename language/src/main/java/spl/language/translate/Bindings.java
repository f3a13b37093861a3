// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.analysis.PureMethods;
import spl.analysis.Ref;
import spl.analysis.Variable;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.AwaitNode;
import spl.language.nodes.collection.ReadIndexNodeGen;
import spl.language.nodes.collection.SliceNode;
import spl.language.nodes.collection.WriteIndexNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.control.IfNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.local.KeepLocalNodeGen;
import spl.language.nodes.local.RaiseImmutableNode;
import spl.language.nodes.local.ReadLocalNodeGen;
import spl.language.nodes.local.ShareNode;
import spl.language.nodes.local.StorePlaceNode;
import spl.language.nodes.local.WritePlaceNode;
import spl.language.nodes.member.ReadMemberNode;
import spl.language.nodes.member.ReadTupleFieldNode;
import spl.language.nodes.operator.CoalesceWriteNode;
import spl.language.nodes.operator.NotNode;
import spl.language.nodes.operator.OperatorNodes;
import spl.language.nodes.pattern.BindPatternNode;
import spl.language.nodes.pattern.DestructureNode;
import spl.language.nodes.pattern.PatternNode;
import spl.language.nodes.pattern.SequencePatternNode;
import spl.language.nodes.pattern.TestPatternNode;
import spl.language.nodes.pattern.WildcardPatternNode;
import spl.language.values.SplNil;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** Translates bindings and assignments. */
final class Bindings {
  /** Built-in methods that change their receiver and answer it. */
  private static final Set<String> ANSWERING_RECEIVER =
      Set.of(
          "add",
          "append",
          "clear",
          "delete",
          "extend",
          "fill",
          "insert",
          "push",
          "push_all",
          "put",
          "remove",
          "set",
          "swap",
          "truncate",
          "update");

  private final FunctionTranslator f;
  private final Map<Expr, Integer> kept = new IdentityHashMap<>();

  Bindings(FunctionTranslator f) {
    this.f = f;
  }

  SplNode let(Stmt.Let l) {
    SplNode value = initial(l);
    if (l.otherwise() != null) {
      return new IfNode(
          new NotNode(new TestPatternNode(f.patterns().pattern(l.pattern(), false), value)),
          f.block(l.otherwise()),
          null);
    }
    if (l.pattern() instanceof Pattern.Bind b) {
      return f.names().declare(f.resolution().declared(b), value);
    }
    return new DestructureNode(f.patterns().pattern(l.pattern(), false), value);
  }

  private SplNode initial(Stmt.Let l) {
    if (l.init() == null) {
      return new ObjectLiteralNode(SplNil.INSTANCE);
    }
    SplNode value = f.stored(l.init());
    if (answersReceiver(l.init())) {
      value = ShareNode.of(value);
    }
    boolean typed = l.type() != null && !TypeNames.isPromise(l.type());
    if (l.suspend() || typed && mayBePromise(l.init())) {
      value = new AwaitNode(value);
    }
    return f.operations().annotated(value, l.type());
  }

  /**
   * {@code val b = a.push(1)} is about to give the value of a place a second holder. Only bindings
   * ask this: at the end of a method that pushes, whose answer hardly anybody takes, a mark would
   * force a copy at the next push.
   */
  private static boolean answersReceiver(Expr e) {
    return e instanceof Expr.Call c
        && c.callee() instanceof Expr.Member m
        && ANSWERING_RECEIVER.contains(m.name());
  }

  private static boolean mayBePromise(Expr e) {
    return e instanceof Expr.Call || e instanceof Expr.Name || e instanceof Expr.Member;
  }

  SplNode assign(Stmt.Assign a) {
    SplNode value = f.stored(a.value());
    if (a.suspend()) {
      value = new AwaitNode(value);
    }
    if (a.op() != null) {
      return compound(a, value);
    }
    if (a.coalesce()) {
      List<SplNode> setup = new ArrayList<>();
      PlaceNode place = repeatable(a.target(), setup);
      return after(setup, new CoalesceWriteNode(place, value));
    }
    return plain(a.target(), value);
  }

  private SplNode plain(Expr target, SplNode value) {
    return switch (target) {
      case Expr.Name n -> name(n, value);
      case Expr.TupleLit t -> new DestructureNode(targets(t.elements()), value);
      case Expr.ArrayLit t -> new DestructureNode(targets(t.elements()), value);
      case Expr.Index i -> new WriteIndexNode(f.expr(i.receiver()), f.expr(i.index()), value);
      case Expr.Arrow r -> arrowField(r, value);
      default -> new WritePlaceNode(place(target), value);
    };
  }

  private SplNode name(Expr.Name n, SplNode value) {
    if (n.name().equals("_")) {
      return value;
    }
    Ref ref = f.resolution().ref(n);
    Variable introduced = f.resolution().declaredOrNull(n);
    if (introduced != null) {
      return f.names().initialise(ref, introduced, value);
    }
    Variable v = variable(ref);
    if (v != null && !v.mutable()) {
      return new RaiseImmutableNode(n.name(), value);
    }
    return v == null
        ? new WritePlaceNode(f.names().place(ref, Use.VALUE), value)
        : f.names().initialise(ref, v, value);
  }

  private static @Nullable Variable variable(Ref ref) {
    return switch (ref) {
      case Ref.Local l -> l.variable();
      case Ref.Captured c -> c.variable();
      case Ref.Global g -> g.variable();
      default -> null;
    };
  }

  /** {@code obj->field = v} assigns the field of a copy and rebinds. */
  private SplNode arrowField(Expr.Arrow r, SplNode value) {
    return new WritePlaceNode(ReadMemberNode.create(f.expr(r.receiver()), r.name()), value);
  }

  /** The targets of a destructuring assignment as a pattern. */
  private PatternNode targets(List<Expr> elements) {
    List<PatternNode> patterns = new ArrayList<>();
    for (Expr e : elements) {
      patterns.add(target(e));
    }
    return new SequencePatternNode(
        true, patterns.toArray(new PatternNode[0]), null, new PatternNode[0]);
  }

  private PatternNode target(Expr e) {
    return switch (e) {
      case Expr.TupleLit t -> targets(t.elements());
      case Expr.ArrayLit t -> targets(t.elements());
      case Expr.Name n when n.name().equals("_") -> new WildcardPatternNode();
      case Expr.Name n -> nameTarget(n);
      default -> new BindPatternNode(new StorePlaceNode(place(e)));
    };
  }

  private PatternNode nameTarget(Expr.Name n) {
    Ref ref = f.resolution().ref(n);
    Variable introduced = f.resolution().declaredOrNull(n);
    if (introduced != null && ref instanceof Ref.Local) {
      return new BindPatternNode(f.names().store(introduced, false));
    }
    return new BindPatternNode(new StorePlaceNode(f.names().place(ref, Use.VALUE)));
  }

  /** An assignable place. */
  private PlaceNode place(Expr e) {
    SplNode node = f.expr(e);
    if (node instanceof PlaceNode place) {
      return place;
    }
    int slot = f.scope().allocateTemporary();
    return ReadLocalNodeGen.create(slot);
  }

  private SplNode compound(Stmt.Assign a, SplNode value) {
    List<SplNode> setup = new ArrayList<>();
    PlaceNode place = repeatable(a.target(), setup);
    PlaceNode again = repeatable(a.target(), new ArrayList<>());
    SplNode result = OperatorNodes.compound(Objects.requireNonNull(a.op()), again, value);
    FunctionTranslator.at(result, a.span());
    if (a.target() instanceof Expr.Name n) {
      return after(setup, assignResult(n, place, result));
    }
    return after(setup, new WritePlaceNode(place, result));
  }

  private SplNode assignResult(Expr.Name n, PlaceNode place, SplNode result) {
    Variable v = variable(f.resolution().ref(n));
    return v == null || !v.mutable()
        ? new WritePlaceNode(place, result)
        : f.names().initialise(f.resolution().ref(n), v, result);
  }

  static SplNode after(List<SplNode> setup, SplNode node) {
    if (setup.isEmpty()) {
      return node;
    }
    setup.add(node);
    return BlockNode.create(setup.toArray(new SplNode[0]));
  }

  /** The receiver of a method, which may be evaluated again when the method mutates its place. */
  SplNode receiver(Expr e, String method, List<SplNode> setup) {
    if (!hasEffects(e) || PureMethods.contains(method)) {
      return f.expr(e);
    }
    return FunctionTranslator.at(repeatable(e, setup), e.span());
  }

  /** Whether evaluating a place twice could be noticed: a call on its path, or in an index. */
  private static boolean hasEffects(Expr e) {
    return switch (e) {
      case Expr.Index i -> !Calls.isInert(i.index()) || isComputed(i.receiver());
      case Expr.Member m -> !m.safe() && isComputed(m.receiver());
      case Expr.TupleField t -> isComputed(t.receiver());
      default -> false;
    };
  }

  private static boolean isComputed(Expr e) {
    return !(e instanceof Expr.Name)
        && (hasEffects(e)
            || !(e instanceof Expr.Index
                || e instanceof Expr.Member
                || e instanceof Expr.TupleField));
  }

  /**
   * A place that can be evaluated twice: operands with effects are put into temporaries by nodes
   * added to {@code setup}, once per expression.
   */
  private PlaceNode repeatable(Expr e, List<SplNode> setup) {
    return switch (e) {
      case Expr.Index i ->
          ReadIndexNodeGen.create(owner(i.receiver(), setup), operand(i.index(), setup));
      case Expr.Member m when !m.safe() ->
          ReadMemberNode.create(owner(m.receiver(), setup), m.name());
      case Expr.TupleField t -> ReadTupleFieldNode.create(owner(t.receiver(), setup), t.index());
      case Expr.Slice s ->
          new SliceNode(
              owner(s.receiver(), setup),
              operandOrNull(s.from(), setup),
              operandOrNull(s.to(), setup),
              operandOrNull(s.step(), setup));
      default -> place(e);
    };
  }

  private SplNode owner(Expr e, List<SplNode> setup) {
    return switch (e) {
      case Expr.Name n -> f.expr(n);
      case Expr.Index i -> repeatable(i, setup);
      case Expr.Member m -> repeatable(m, setup);
      case Expr.TupleField t -> repeatable(t, setup);
      default -> operand(e, setup);
    };
  }

  private @Nullable SplNode operandOrNull(@Nullable Expr e, List<SplNode> setup) {
    return e == null ? null : operand(e, setup);
  }

  private SplNode operand(Expr e, List<SplNode> setup) {
    if (e instanceof Expr.Name
        || e instanceof Expr.IntLit
        || e instanceof Expr.TextLit
        || e instanceof Expr.SymbolLit) {
      return f.expr(e);
    }
    Integer slot = kept.get(e);
    if (slot == null) {
      slot = f.scope().allocateTemporary();
      kept.put(e, slot);
      setup.add(KeepLocalNodeGen.create(slot, ShareNode.of(f.expr(e))));
    }
    return ReadLocalNodeGen.create(slot);
  }
}
