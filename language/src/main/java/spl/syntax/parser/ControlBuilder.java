// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;
import spl.syntax.TypeRef;
import spl.syntax.lexer.SplToken;

/** Builds branches, loops, matches and the other statements with blocks. */
final class ControlBuilder {
  private final TreeBuilder tree;

  ControlBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  private Span span(ParserRuleContext context) {
    return tree.spans().of(context);
  }

  Stmt compound(SplParser.CompoundContext context) {
    Span span = span(context);
    return switch (context.getStart().getType()) {
      case SplParser.IF -> expression(ifExpression(context.ifStatement()));
      case SplParser.MATCH -> expression(match(context.matchStatement()));
      case SplParser.RECEIVE, SplParser.SELECT ->
          expression(new WaitBuilder(tree, this).build(context.waitStatement()));
      case SplParser.WHILE ->
          new Stmt.While(
              conditions(context.conditions()),
              tree.body(context.body()),
              tree.optionalBody(context.otherwise()),
              context.SUSPEND() != null,
              span);
      case SplParser.FOR -> loop(context.forStatement(), false);
      case SplParser.LOOP -> new Stmt.Loop(tree.body(context.body()), span);
      case SplParser.DO -> new Stmt.Do(tree.body(context.body()), span);
      case SplParser.WITH -> with(context, false);
      case SplParser.ASYNC_BLOCK ->
          context.forStatement() != null ? loop(context.forStatement(), true) : with(context, true);
      case SplParser.TRY -> attempt(context.tryStatement());
      case SplParser.CONTEXT ->
          new Stmt.Context(context.head().value, tree.body(context.body()), span);
      case SplParser.DEFER -> defer(context, span);
      default -> when(context, span);
    };
  }

  private static Stmt expression(Expr value) {
    return new Stmt.ExprStmt(value, value.span());
  }

  private Stmt defer(SplParser.CompoundContext context, Span span) {
    boolean onError = context.getStart().getText().equals("errdefer");
    Block body =
        context.body() != null
            ? tree.body(context.body())
            : ExpressionParser.block(context.barecall().value);
    return new Stmt.Defer(body, onError, span);
  }

  private Stmt when(SplParser.CompoundContext context, Span span) {
    Expr head = context.head().value;
    Clause.Condition condition = new Clause.Condition(null, head, false, head.span());
    Block body = tree.body(context.body());
    Clause.Branch branch = new Clause.Branch(List.of(condition), body, false, span);
    return expression(new Expr.If(List.of(branch), null, span));
  }

  // ------------------------------------------------------------ branches

  Expr ifExpression(SplParser.IfStatementContext context) {
    List<Clause.Branch> branches = new ArrayList<>();
    List<Clause.Condition> conditions = conditions(context.conditions());
    boolean suspend = context.SUSPEND() != null;
    if (context.THEN() != null) {
      Block then = ExpressionParser.block(context.expression(0).value);
      branches.add(new Clause.Branch(conditions, then, suspend, span(context)));
      Block otherwise =
          context.expression().size() > 1
              ? ExpressionParser.block(context.expression(1).value)
              : null;
      return new Expr.If(branches, otherwise, span(context));
    }
    Block body = tree.body(context.body(0));
    branches.add(branch(conditions, body, suspend, context.getStart()));
    for (SplParser.ElseIfContext next : context.elseIf()) {
      Block then = tree.body(next.body());
      boolean awaited = next.SUSPEND() != null;
      branches.add(branch(conditions(next.conditions()), then, awaited, next.getStart()));
    }
    Block otherwise = context.ELSE() == null ? null : tree.body(context.body(1));
    return new Expr.If(branches, otherwise, span(context));
  }

  private static Clause.Branch branch(
      List<Clause.Condition> conditions, Block body, boolean suspend, Token start) {
    int end = Math.max(start.getStopIndex() + 1, body.span().end());
    return new Clause.Branch(conditions, body, suspend, new Span(start.getStartIndex(), end));
  }

  List<Clause.Condition> conditions(SplParser.ConditionsContext context) {
    List<Clause.Condition> conditions = new ArrayList<>();
    for (SplParser.ConditionContext condition : context.condition()) {
      conditions.add(condition(condition));
    }
    return conditions;
  }

  private Clause.Condition condition(SplParser.ConditionContext context) {
    if (context.pattern() == null) {
      return new Clause.Condition(null, context.head().value, false, span(context));
    }
    Pattern pattern = tree.patterns().pattern(context.pattern());
    SplParser.ConditionWordContext word = context.conditionWord();
    boolean mutable = word.VAR() != null || word.MUT() != null;
    Expr value = context.conditionValue().value;
    return new Clause.Condition(pattern, value, mutable, span(context));
  }

  // ------------------------------------------------------------ match

  Expr match(SplParser.MatchStatementContext context) {
    List<Expr> subjects = context.head().stream().map(h -> h.value).toList();
    boolean listed = subjects.size() > 1;
    Expr subject = subjects.getFirst();
    if (listed) {
      Span all = subjects.getFirst().span().to(subjects.getLast().span());
      subject = new Expr.TupleLit(subjects, all);
    }
    List<Clause.Arm> arms = new ArrayList<>();
    for (SplParser.ArmContext arm : arms(context.arms())) {
      refuse(arm.ASSIGN(), arm.COLON_ASSIGN(), arm.AFTER());
      arms.add(arm(arm, listed));
    }
    return new Expr.Match(subject, arms, context.SUSPEND() != null, span(context));
  }

  /** The arms that could be read. */
  static List<SplParser.ArmContext> arms(SplParser.ArmsContext context) {
    List<SplParser.ArmContext> arms = new ArrayList<>();
    for (SplParser.ArmLineContext line : context.armLine()) {
      if (line.exception == null) {
        arms.add(line.arm());
      }
    }
    arms.addAll(context.arm());
    return arms;
  }

  /** Reports what the cases of other statements may have. */
  void refuse(@Nullable TerminalNode... words) {
    for (TerminalNode word : words) {
      if (word != null) {
        SplToken token = (SplToken) word.getSymbol();
        tree.session()
            .diagnostics()
            .add(
                token.getType() == SplParser.ASSIGN
                    ? Findings.assignmentCondition(token)
                    : Findings.unexpected(tree.session(), token));
      }
    }
  }

  Block armBody(SplParser.ArmContext context) {
    SplParser.ArmBodyContext body = context.armBody();
    return body.block() != null ? tree.block(body.block()) : tree.items(body.item(), body);
  }

  private Clause.Arm arm(SplParser.ArmContext context, boolean tuple) {
    Block block = armBody(context);
    if (context.AFTER() != null) {
      return new Clause.Arm(new Pattern.Bad(span(context)), null, block, span(context));
    }
    if (context.patterns() == null) {
      Span word = Spans.of(context.ELSE());
      return new Clause.Arm(new Pattern.Wildcard(word), null, block, span(context));
    }
    Pattern pattern =
        tuple
            ? tree.patterns().list(context.patterns())
            : tree.patterns().alternatives(context.patterns());
    return new Clause.Arm(pattern, guard(context), block, span(context));
  }

  static @Nullable Expr guard(SplParser.ArmContext context) {
    return context.IF() == null ? null : context.head().getLast().value;
  }

  // ------------------------------------------------------------ loops

  private Stmt loop(SplParser.ForStatementContext context, boolean async) {
    List<Pattern> patterns = tree.patterns().all(context.patterns());
    Expr iterable = context.iterable().value;
    Pattern index = null;
    Pattern pattern = patterns.getFirst();
    if (patterns.size() == 2 && !yieldsPairs(iterable)) {
      index = patterns.getFirst();
      pattern = patterns.getLast();
    } else if (patterns.size() > 1) {
      pattern = new Pattern.Tuple(patterns, span(context.patterns()));
    }
    return new Stmt.For(
        index,
        pattern,
        iterable,
        context.head() == null ? null : context.head().value,
        tree.body(context.body()),
        tree.optionalBody(context.otherwise()),
        async || context.SUSPEND() != null,
        span(context));
  }

  /** Whether the text of the iterable says that its items are pairs. */
  private static boolean yieldsPairs(Expr iterable) {
    if (!(iterable instanceof Expr.Call call)) {
      return false;
    }
    return switch (call.callee()) {
      case Expr.Name name -> name.name().equals("enumerate") || name.name().equals("zip");
      case Expr.Member member ->
          switch (member.name()) {
            case "enumerate", "items", "entries", "zip", "pairs" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  // ------------------------------------------------------------ resources and errors

  private Stmt with(SplParser.CompoundContext context, boolean async) {
    List<Clause.Resource> resources = new ArrayList<>();
    for (SplParser.ResourceContext resource : context.resource()) {
      Pattern alias =
          resource.pattern() == null ? null : tree.patterns().pattern(resource.pattern());
      resources.add(new Clause.Resource(resource.resourceValue().value, alias, span(resource)));
    }
    return new Stmt.With(resources, tree.body(context.body()), async, span(context));
  }

  private Stmt attempt(SplParser.TryStatementContext context) {
    List<Clause.Catch> catches = context.catchPart().stream().map(this::catchPart).toList();
    boolean cleanup = context.FINALLY() != null;
    Block last = cleanup ? tree.body(context.body(1)) : null;
    return new Stmt.TryStmt(
        tree.body(context.body(0)),
        catches,
        tree.optionalBody(context.otherwise()),
        last,
        span(context));
  }

  /** {@code catch}, {@code catch e}, {@code catch e: T}, {@code catch T}, {@code catch T as e}. */
  private Clause.Catch catchPart(SplParser.CatchPartContext context) {
    Block body = tree.body(context.body());
    SplParser.CatchBindingContext binding = context.catchBinding();
    while (binding != null && binding.catchBinding() != null) {
      binding = binding.catchBinding();
    }
    if (binding == null) {
      return new Clause.Catch(null, null, body, span(context));
    }
    Pattern name = null;
    TypeRef type = null;
    Span first = Spans.of(binding.WORD(0));
    String word = binding.WORD(0).getText();
    if (binding.simpleType() != null) {
      type = tree.types().type(binding.simpleType());
      name = bind(word, first);
    } else if (binding.AS() != null || Starts.isCapital(word)) {
      int names = binding.WORD().size() - (binding.AS() == null ? 0 : 1);
      List<String> path = binding.WORD().subList(0, names).stream().map(w -> w.getText()).toList();
      type = new TypeRef.Named(path, first);
      name = binding.AS() == null ? null : bind(binding.WORD(names).getText(), span(binding));
    } else {
      name = bind(word, first);
    }
    return new Clause.Catch(name, type, body, span(context));
  }

  private static Pattern bind(String name, Span span) {
    return name.equals("_") ? new Pattern.Wildcard(span) : new Pattern.Bind(name, false, span);
  }
}
