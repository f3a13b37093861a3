// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import spl.analysis.Resolver;
import spl.diagnostics.Diagnostic;
import spl.syntax.Block;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Stmt;

/** Checks one analysed module. */
public final class ProgramCheck {
  private final NameCheck names;
  private final ImportCheck imports;
  private final AssignmentCheck assignments;
  private final FlowCheck flow;
  private final CallCheck calls;
  private final OperandCheck operands;
  private final MemberCheck members;
  private final MatchCheck matches;

  private ProgramCheck(Facts facts, Report report) {
    Types types = new Types(facts);
    Inference inference = new Inference(facts, types);
    this.names = new NameCheck(facts, report);
    this.imports = new ImportCheck(facts, report);
    this.assignments = new AssignmentCheck(facts, report);
    this.flow = new FlowCheck(report);
    this.calls = new CallCheck(facts, types, inference, report);
    this.operands = new OperandCheck(facts, types, inference, report);
    this.members = new MemberCheck(facts, inference, report);
    this.matches = new MatchCheck(facts, inference, report);
  }

  /** What can be proved wrong with a module, in the order of its text. */
  public static List<Diagnostic> findings(Resolver.Analysis analysis, Surroundings around) {
    Report report = new Report();
    ProgramCheck check = new ProgramCheck(new Facts(analysis.resolution(), around), report);
    TreeWalk.visit(analysis.resolution().module(), (part, holder) -> check.part(part));
    return Stream.concat(analysis.diagnostics().stream(), report.found().stream())
        .sorted(Comparator.comparingInt(found -> found.span().start()))
        .toList();
  }

  private void part(Record part) {
    switch (part) {
      case Expr.Name n -> names.check(n);
      case Expr.Call c -> calls.check(c);
      case Expr.StructLit s -> calls.check(s);
      case Expr.Binary b -> operands.check(b);
      case Expr.Member m -> members.check(m);
      case Expr.Match m -> matches.check(m);
      case Stmt.Let l -> operands.check(l);
      case Stmt.Assign a -> assignments.check(a);
      case Decl.Use u -> imports.check(u);
      case Block b -> flow.check(b.body());
      case Module m -> flow.check(m.body());
      default -> {}
    }
  }
}
