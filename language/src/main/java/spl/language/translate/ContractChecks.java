// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import spl.analysis.TypeScope;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.control.CheckInvariantNode;
import spl.language.nodes.control.ContractNode;
import spl.language.nodes.control.EnsureNode;
import spl.language.nodes.operator.ConditionNode;
import spl.syntax.Clause;
import spl.syntax.Decl;
import spl.syntax.Expr;

/** Wraps a function's body into the checks of its contract, language contract section 9. */
final class ContractChecks {
  private ContractChecks() {}

  static SplNode wrap(FunctionTranslator f, Decl.Fn fn) {
    TypeScope type = f.scope().type();
    Variable self = f.scope().self();
    boolean checked =
        type != null
            && type.hasInvariant()
            && f.scope().mutatesSelf()
            && !fn.name().startsWith("_")
            && !fn.name().equals("init");
    return checked && self != null
        ? new CheckInvariantNode(contract(f, fn), f.names().read(self))
        : contract(f, fn);
  }

  private static SplNode contract(FunctionTranslator f, Decl.Fn fn) {
    SplNode body = fn.body() == null ? Statements.unit() : f.block(fn.body());
    Decl.Contracts c = fn.contracts();
    if (c == null) {
      return body;
    }
    List<SplNode> before = new ArrayList<>();
    for (Expr.Call old : f.resolution().old(c)) {
      before.add(f.calls().keepOld(old));
    }
    lines(f, c.requires(), "precondition failed in " + fn.name(), before);
    lines(f, c.invariants(), "invariant failed in " + fn.name(), before);
    SplNode checked = body;
    checked = after(f, new Promise(c.ensures(), false), fn.name(), checked);
    checked = after(f, new Promise(c.errorEnsures(), true), fn.name(), checked);
    before.add(checked);
    return BlockNode.create(before.toArray(new SplNode[0]));
  }

  /** What holds when a function has ended, normally or with an error. */
  private record Promise(List<Clause.Contract> lines, boolean onError) {}

  private static SplNode after(FunctionTranslator f, Promise promise, String name, SplNode body) {
    List<Clause.Contract> lines = promise.lines();
    if (lines.isEmpty()) {
      return body;
    }
    List<SplNode> checks = new ArrayList<>();
    lines(f, lines, "postcondition failed in " + name, checks);
    return new EnsureNode(
        body,
        f.names().store(f.resolution().declared(lines), true),
        BlockNode.create(checks.toArray(new SplNode[0])),
        promise.onError());
  }

  static SplNode invariant(FunctionTranslator f, Decl.TypeDecl type) {
    List<SplNode> checks = new ArrayList<>();
    lines(f, type.invariants(), "invariant failed in " + type.name(), checks);
    return BlockNode.create(checks.toArray(new SplNode[0]));
  }

  private static void lines(
      FunctionTranslator f, List<Clause.Contract> lines, String title, List<SplNode> out) {
    for (Clause.Contract line : lines) {
      out.add(
          FunctionTranslator.at(
              new ContractNode(
                  ConditionNode.of(f.expr(line.condition())), f.exprOrNull(line.message()), title),
              line.span()));
    }
  }
}
