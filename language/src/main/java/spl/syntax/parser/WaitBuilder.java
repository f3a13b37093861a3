// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Pattern;

/** Builds {@code receive:} and {@code select:}, stdlib-net 2.5 and 3.5. */
final class WaitBuilder {
  /** Answers the number and the value of the case that was settled first, -1 when none was. */
  private static final String FIRST_CASE = "rt_select_case";

  private static final long NO_CASE = -1;

  private final TreeBuilder tree;
  private final ControlBuilder control;

  WaitBuilder(TreeBuilder tree, ControlBuilder control) {
    this.tree = tree;
    this.control = control;
  }

  Expr build(SplParser.WaitStatementContext context) {
    List<SplParser.ArmContext> cases = new ArrayList<>();
    SplParser.ArmContext late = null;
    for (SplParser.ArmContext arm : ControlBuilder.arms(context.arms())) {
      if (arm.AFTER() == null) {
        cases.add(arm);
      } else if (late == null) {
        late = arm;
      } else {
        control.refuse(arm.AFTER());
      }
    }
    Span span = tree.spans().of(context);
    return context.RECEIVE() != null ? receive(cases, late, span) : select(cases, late, span);
  }

  private Expr receive(
      List<SplParser.ArmContext> cases, SplParser.@Nullable ArmContext late, Span span) {
    List<Clause.Arm> arms = new ArrayList<>();
    for (SplParser.ArmContext arm : cases) {
      control.refuse(arm.ASSIGN(), arm.COLON_ASSIGN());
      arms.add(
          new Clause.Arm(pattern(arm), ControlBuilder.guard(arm), body(arm), tree.spans().of(arm)));
    }
    return late == null
        ? new Expr.Receive(arms, null, null, span)
        : new Expr.Receive(arms, late.head().getFirst().value, body(late), span);
  }

  /** Each case is a task; a {@code match} tells them apart by their numbers. */
  private Expr select(
      List<SplParser.ArmContext> cases, SplParser.@Nullable ArmContext late, Span span) {
    List<Expr> values = new ArrayList<>();
    List<Clause.Arm> arms = new ArrayList<>();
    for (SplParser.ArmContext arm : cases) {
      if (arm.ASSIGN() == null && arm.COLON_ASSIGN() == null) {
        tree.session().diagnostics().add(valueMissing(tree.spans().of(arm)));
        continue;
      }
      Expr value = arm.head().getFirst().value;
      Block block = ExpressionParser.block(value);
      values.add(new Expr.Lambda(List.of(), block, false, false, false, false, value.span()));
      arms.add(arm(values.size() - 1L, pattern(arm), arm));
    }
    Expr limit = new Expr.NilLit(span);
    if (late != null) {
      limit = late.head().getFirst().value;
      arms.add(arm(NO_CASE, new Pattern.Wildcard(tree.spans().of(late)), late));
    }
    List<Arg> arguments =
        List.of(Arg.positional(limit), Arg.positional(new Expr.ArrayLit(values, span)));
    Expr first = new Expr.Call(new Expr.Name(FIRST_CASE, span), arguments, false, span);
    return new Expr.Match(first, arms, false, span);
  }

  private Clause.Arm arm(long number, Pattern value, SplParser.ArmContext context) {
    Span span = tree.spans().of(context);
    Pattern which = new Pattern.Literal(new Expr.IntLit(number, null, span), span);
    Pattern pair = new Pattern.Tuple(List.of(which, value), span);
    return new Clause.Arm(pair, ControlBuilder.guard(context), body(context), span);
  }

  private static Diagnostic valueMissing(Span span) {
    return Diagnostic.of(
            Code.MISSING_TOKEN, new Span(span.start(), span.start()), "`=` and what to wait for")
        .label("a case of `select` waits for a value")
        .help("write `case x = f():`, or `case _ = f():` when the value does not matter")
        .build();
  }

  private Pattern pattern(SplParser.ArmContext arm) {
    return arm.patterns() == null
        ? new Pattern.Wildcard(tree.spans().of(arm))
        : tree.patterns().alternatives(arm.patterns());
  }

  private Block body(SplParser.ArmContext arm) {
    return control.armBody(arm);
  }
}
