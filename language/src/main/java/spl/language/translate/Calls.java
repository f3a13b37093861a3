// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import spl.analysis.Ref;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.SpawnNode;
import spl.language.nodes.call.ArgumentsNode;
import spl.language.nodes.call.CallMacroNode;
import spl.language.nodes.call.CallNode;
import spl.language.nodes.call.CallShape;
import spl.language.nodes.call.ConstructNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.global.FreeNameNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.local.KeepLocalNodeGen;
import spl.language.nodes.local.ReadLocalNodeGen;
import spl.language.nodes.local.ShareNode;
import spl.language.nodes.local.WritePlaceNode;
import spl.language.nodes.member.BindMethodNode;
import spl.language.nodes.member.CallMemberNode;
import spl.language.nodes.member.ReceiverCallNode;
import spl.language.nodes.member.SafeMemberNode;
import spl.language.nodes.member.SelectTraitNode;
import spl.language.nodes.text.FillPlaceholdersNode;
import spl.language.values.SplNil;
import spl.syntax.Arg;
import spl.syntax.Expr;
import spl.syntax.TypeRef;

/** Translates calls and constructions. */
final class Calls {
  private static final java.util.Set<String> PRINTING =
      java.util.Set.of(
          "print", "println", "print_raw", "print_inline", "eprint", "eprintln", "format");

  private final FunctionTranslator f;
  private final Map<Expr.Call, Integer> kept = new IdentityHashMap<>();

  Calls(FunctionTranslator f) {
    this.f = f;
  }

  /**
   * A call.
   *
   * @param statement whether it is an expression statement
   */
  SplNode call(Expr.Call c, boolean statement) {
    if (c.callee() instanceof Expr.Member m) {
      return memberCall(c, m, statement);
    }
    if (c.callee() instanceof Expr.Name n) {
      return namedCall(c, n);
    }
    return new CallNode(f.expr(c.callee()), arguments(c.arguments()), f.typeName());
  }

  /** Evaluates the operand of {@code old(e)} when the function is entered. */
  SplNode keepOld(Expr.Call old) {
    int slot = f.scope().allocateTemporary();
    SplNode value = f.expr(old.arguments().getFirst().value());
    kept.put(old, slot);
    return KeepLocalNodeGen.create(slot, ShareNode.of(value));
  }

  private SplNode namedCall(Expr.Call c, Expr.Name n) {
    Integer slot = kept.get(c);
    if (slot != null) {
      return ReadLocalNodeGen.create(slot);
    }
    Ref ref = f.resolution().ref(n);
    if (ref instanceof Ref.SelfMethod m) {
      return new CallMemberNode(
          f.names().place(m.self(), Use.VALUE), m.name(), arguments(c.arguments()), false);
    }
    List<Ref> receivers = f.resolution().receivers(c);
    SplNode plain = plainCall(c, n, ref);
    if (receivers.isEmpty()) {
      return plain;
    }
    FunctionTranslator.at(plain, c.span());
    return new ReceiverCallNode(
        n.name(),
        plain,
        receivers.stream().map(r -> methodOf(r, n.name(), c)).toArray(CallMemberNode[]::new));
  }

  private CallMemberNode methodOf(Ref receiver, String name, Expr.Call c) {
    CallMemberNode call =
        new CallMemberNode(
            f.names().place(receiver, Use.VALUE), name, arguments(c.arguments()), false);
    FunctionTranslator.at(call, c.span());
    return call;
  }

  private SplNode plainCall(Expr.Call c, Expr.Name n, Ref ref) {
    SplNode callee = FunctionTranslator.at(f.names().place(ref, Use.CALL), n.span());
    if (f.resolution().functionOrNull(c) != null) {
      SplNode task = f.functions().thunk(c, c.arguments().getFirst().value());
      return new CallNode(
          callee, new ArgumentsNode(CallShape.positional(1), new SplNode[] {task}), f.typeName());
    }
    if (ref instanceof Ref.Free free && PRINTING.contains(free.name()) && hasPlaceholders(c)) {
      return new CallNode(callee, filled(c), f.typeName());
    }
    if (ref instanceof Ref.Free free && free.name().equals("expect") && !c.arguments().isEmpty()) {
      return new CallNode(callee, noted(c), f.typeName());
    }
    return new CallNode(callee, arguments(c.arguments()), f.typeName());
  }

  private SplNode memberCall(Expr.Call c, Expr.Member m, boolean statement) {
    if (!m.safe()) {
      List<SplNode> setup = new ArrayList<>();
      SplNode receiver = f.statements().bindings().receiver(m.receiver(), m.name(), setup);
      CallMemberNode call =
          new CallMemberNode(receiver, m.name(), arguments(c.arguments()), statement);
      Ref local = f.resolution().refOrNull(m);
      if (local != null) {
        call.orFunction(f.names().place(local, Use.CALL));
      }
      return Bindings.after(setup, FunctionTranslator.at(call, c.span()));
    }
    SplNode receiver = f.expr(m.receiver());
    CallMemberNode call =
        new CallMemberNode(
            new ObjectLiteralNode(SplNil.INSTANCE), m.name(), arguments(c.arguments()), false);
    FunctionTranslator.at(call, c.span());
    return SafeMemberNode.ofCall(receiver, call);
  }

  ArgumentsNode arguments(List<Arg> args) {
    SplNode[] values = new SplNode[args.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = f.expr(args.get(i).value());
    }
    return new ArgumentsNode(new CallShape(args), values, needsPins(args));
  }

  /** Whether an argument read from a place is followed by one whose evaluation calls something. */
  private static boolean needsPins(List<Arg> args) {
    boolean place = false;
    for (Arg a : args) {
      if (place && !isInert(a.value())) {
        return true;
      }
      place |=
          a.value() instanceof Expr.Name
              || a.value() instanceof Expr.Member
              || a.value() instanceof Expr.Index;
    }
    return false;
  }

  static boolean isInert(Expr e) {
    return switch (e) {
      case Expr.Name n -> true;
      case Expr.IntLit i -> true;
      case Expr.FloatLit d -> true;
      case Expr.TextLit t -> true;
      case Expr.BoolLit b -> true;
      case Expr.NilLit n -> true;
      case Expr.Lambda l -> true;
      case Expr.SymbolLit s -> true;
      case Expr.RefMut r -> true;
      case Expr.Unary u -> isInert(u.operand());
      case Expr.Binary b -> isInert(b.left()) && isInert(b.right());
      case Expr.Index i -> isInert(i.receiver()) && isInert(i.index());
      default -> false;
    };
  }

  /** Whether a text literal with {@code {}} is followed by something to fill in. */
  private static boolean hasPlaceholders(Expr.Call c) {
    return c.arguments().size() > 1
        && c.arguments().getFirst().value() instanceof Expr.TextLit t
        && t.value().indexOf('{') >= 0
        && t.value().matches("(?s).*\\{[0-9]*(:[^{}]*)?\\}.*");
  }

  private ArgumentsNode filled(Expr.Call c) {
    List<Arg> positional =
        c.arguments().stream().filter(a -> a.kind() == Arg.Kind.POSITIONAL).toList();
    List<Arg> kept = new ArrayList<>();
    List<SplNode> values = new ArrayList<>();
    kept.add(positional.getFirst());
    values.add(
        new FillPlaceholdersNode(
            positional.stream().map(a -> f.expr(a.value())).toArray(SplNode[]::new)));
    for (Arg a : c.arguments()) {
      if (a.kind() != Arg.Kind.POSITIONAL) {
        kept.add(a);
        values.add(f.expr(a.value()));
      }
    }
    return new ArgumentsNode(new CallShape(kept), values.toArray(new SplNode[0]));
  }

  /** The arguments of an expectation: a false comparison in front keeps its operands. */
  private ArgumentsNode noted(Expr.Call c) {
    SplNode[] values = new SplNode[c.arguments().size()];
    for (int i = 0; i < values.length; i++) {
      Expr value = c.arguments().get(i).value();
      values[i] =
          i == 0 && value instanceof Expr.Binary b && b.op().isComparison()
              ? FunctionTranslator.at(f.operations().noted(b), b.span())
              : f.expr(value);
    }
    return new ArgumentsNode(new CallShape(c.arguments()), values);
  }

  SplNode structLiteral(Expr.StructLit s) {
    return new ConstructNode(f.expr(s.type()), arguments(s.fields()));
  }

  /** {@code spawn f(x)}: arguments are evaluated now, the call runs in a later turn. */
  SplNode spawn(Expr.Spawn s) {
    if (s.value() instanceof Expr.Call c && !(c.callee() instanceof Expr.Member)) {
      return new SpawnNode("spawn", f.expr(c.callee()), arguments(c.arguments()));
    }
    if (s.value() instanceof Expr.Call c && c.callee() instanceof Expr.Member m) {
      return new SpawnNode(
          "spawn", new BindMethodNode(f.expr(m.receiver()), m.name()), arguments(c.arguments()));
    }
    return new SpawnNode("spawn", f.expr(s.value()), arguments(List.of()));
  }

  SplNode send(Expr.Send s) {
    return new CallMemberNode(
        f.expr(s.channel()),
        "send",
        new ArgumentsNode(CallShape.positional(1), new SplNode[] {f.stored(s.value())}),
        false);
  }

  /** {@code obj->m(a)} is {@code obj = obj.m(a)}. */
  SplNode arrow(Expr.Arrow a) {
    if (a.receiver() instanceof Expr.Arrow inner) {
      return BlockNode.create(arrow(inner), arrowOn(root(inner), a));
    }
    return arrowOn(a.receiver(), a);
  }

  private static Expr root(Expr.Arrow a) {
    Expr e = a;
    while (e instanceof Expr.Arrow inner) {
      e = inner.receiver();
    }
    return e;
  }

  private SplNode arrowOn(Expr target, Expr.Arrow a) {
    List<Arg> args = a.arguments() == null ? List.of() : a.arguments();
    SplNode call = new CallMemberNode(f.expr(target), a.name(), arguments(args), false);
    FunctionTranslator.at(call, a.span());
    return f.expr(target) instanceof PlaceNode place ? new WritePlaceNode(place, call) : call;
  }

  /** Built-in bang calls are calls of the function of that name, the others calls of macros. */
  SplNode macro(Expr.MacroCall m) {
    Ref ref = f.resolution().refOrNull(m);
    if (ref != null) {
      SplNode[] thunks =
          m.arguments().stream()
              .map(a -> f.functions().thunk(a, a.value()))
              .toArray(SplNode[]::new);
      return new CallMacroNode(
          m.name(),
          f.names().place(ref, Use.OPTIONAL),
          new ArgumentsNode(new CallShape(m.arguments()), thunks));
    }
    Expr.Name name = new Expr.Name(m.name(), m.span());
    if (m.name().equals("vec")) {
      return f.expr(new Expr.ArrayLit(m.arguments().stream().map(Arg::value).toList(), m.span()));
    }
    SplNode callee = new FreeNameNode(name.name(), Use.CALL, null);
    Expr.Call call = new Expr.Call(name, m.arguments(), false, m.span());
    boolean fill = PRINTING.contains(m.name()) && hasPlaceholders(call);
    return new CallNode(callee, fill ? filled(call) : arguments(m.arguments()), f.typeName());
  }

  /** {@code Trait<Arg>} selects an implementation; elsewhere type arguments have no effect. */
  SplNode typeApply(Expr.TypeApply t) {
    return new SelectTraitNode(f.expr(t.target()), instance(t.arguments()));
  }

  /** Canonical spelling of type arguments. */
  static String instance(List<TypeRef> arguments) {
    List<String> names = new ArrayList<>();
    arguments.forEach(a -> names.add(TypeNames.canonical(a)));
    return "<" + String.join(", ", names) + ">";
  }
}
