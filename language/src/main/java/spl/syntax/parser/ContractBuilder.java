// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Decl;
import spl.syntax.Stmt;

/** Collects the contract clauses at the start of a body. */
final class ContractBuilder {
  private final List<Clause.Contract> requires = new ArrayList<>();
  private final List<Clause.Contract> ensures = new ArrayList<>();
  private final List<Clause.Contract> errorEnsures = new ArrayList<>();
  private final List<Clause.Contract> invariants = new ArrayList<>();
  private @Nullable String resultName;
  private @Nullable String errorName;
  private boolean any;

  /** The body without its contract clauses, which are kept here. */
  Block take(TreeBuilder tree, SplParser.BodyContext context) {
    Block body = tree.body(context);
    if (context.block() == null) {
      return body;
    }
    List<Stmt> rest = new ArrayList<>(body.body());
    for (SplParser.StatementContext statement : context.block().statement()) {
      SplParser.ItemContext item = statement.item().isEmpty() ? null : statement.item(0);
      if (statement.exception != null || item == null || !isLeading(item)) {
        break;
      }
      if (item.contract() != null) {
        add(tree, item.contract());
        rest.removeIf(s -> s instanceof Stmt.Unsupported && s.span().equals(tree.spans().of(item)));
      }
    }
    return any ? new Block(rest, body.span()) : body;
  }

  /** Contracts, and documentation between them. */
  private static boolean isLeading(SplParser.ItemContext item) {
    return item.contract() != null || Starts.isText(item.getStart().getType());
  }

  void add(TreeBuilder tree, SplParser.ContractContext context) {
    any = true;
    List<Clause.Contract> lines = new ArrayList<>();
    for (SplParser.ContractLineContext line : context.contractBody().contractLine()) {
      Span span = tree.spans().of(line);
      lines.add(
          new Clause.Contract(
              line.expression(0).value,
              line.expression().size() > 1 ? line.expression(1).value : null,
              span));
    }
    TerminalNode name = context.WORD();
    switch (context.getStart().getText()) {
      case "in", "requires" -> requires.addAll(lines);
      case "out", "ensures" -> {
        ensures.addAll(lines);
        resultName = name == null ? resultName : name.getText();
      }
      case "out_err" -> {
        errorEnsures.addAll(lines);
        errorName = name == null ? errorName : name.getText();
      }
      case "invariant" -> invariants.addAll(lines);
      default -> {}
    }
  }

  List<Clause.Contract> invariants() {
    return invariants;
  }

  Decl.@Nullable Contracts build() {
    return any
        ? new Decl.Contracts(requires, resultName, ensures, errorName, errorEnsures, invariants)
        : null;
  }
}
