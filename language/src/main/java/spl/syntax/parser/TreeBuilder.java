// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Attribute;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Pattern;
import spl.syntax.Stmt;
import spl.syntax.TypeRef;

/** Builds modules, blocks and simple statements; hands the rest to the other builders. */
final class TreeBuilder {
  private final Session session;
  private final Spans spans;
  private final TypeBuilder types;
  private final PatternBuilder patterns;
  private final ControlBuilder control;
  private final DeclarationBuilder declarations;

  TreeBuilder(Session session) {
    this.session = session;
    this.spans = new Spans(session);
    this.types = new TypeBuilder(session, spans);
    this.patterns = new PatternBuilder(session, spans, types);
    this.control = new ControlBuilder(this);
    this.declarations = new DeclarationBuilder(this);
  }

  Spans spans() {
    return spans;
  }

  TypeBuilder types() {
    return types;
  }

  PatternBuilder patterns() {
    return patterns;
  }

  DeclarationBuilder declarations() {
    return declarations;
  }

  Session session() {
    return session;
  }

  Module module(SplParser.ModuleContext context) {
    List<Stmt> body = new ArrayList<>();
    for (SplParser.StatementContext statement : context.statement()) {
      statement(statement, body);
    }
    return new Module(body, new Span(0, session.source().text().length()));
  }

  Block block(SplParser.BlockContext context) {
    List<Stmt> body = new ArrayList<>();
    for (SplParser.StatementContext statement : context.statement()) {
      statement(statement, body);
    }
    return new Block(body, spans.of(context));
  }

  private void statement(SplParser.StatementContext context, List<Stmt> body) {
    if (context.exception != null) {
      body.add(new Stmt.Bad(spans.of(context)));
      return;
    }
    List<Attribute> attributes = attributes(context.attribute());
    for (SplParser.ItemContext item : context.item()) {
      Stmt built = item(item, attributes);
      body.add(built);
      Stmt example = MarkedExamples.of(session.source(), built);
      if (example != null) {
        body.add(example);
      }
      if (item.declaration() != null && item.declaration().use() != null) {
        Marks marks = new Marks(List.of(), item.visibility() != null);
        body.addAll(new ImportBuilder(this).further(item.declaration().use(), marks));
      }
      attributes = List.of();
    }
  }

  List<Attribute> attributes(List<SplParser.AttributeContext> contexts) {
    return contexts.isEmpty() ? List.of() : AttributeBuilder.build(this, contexts);
  }

  Stmt item(SplParser.ItemContext context) {
    return item(context, List.of());
  }

  private Stmt item(SplParser.ItemContext context, List<Attribute> attributes) {
    boolean exported = context.visibility() != null;
    if (context.simple() != null) {
      return simple(context.simple());
    }
    if (context.compound() != null) {
      return compound(context.compound());
    }
    if (context.binding() != null) {
      return binding(context.binding(), exported);
    }
    if (context.declaration() != null) {
      return declarations.declaration(context.declaration(), new Marks(attributes, exported));
    }
    Span span = spans.of(context);
    if (context.guard() != null) {
      SplParser.HeadContext head = context.guard().head();
      return new Stmt.Guard(
          head == null ? null : head.value, context.guard().expression().value, span);
    }
    if (context.contract() != null) {
      return new Stmt.Unsupported("contract outside of a function's start", span);
    }
    return new Stmt.Unsupported(context.unsupported().getStart().getText(), span);
  }

  Stmt compound(SplParser.CompoundContext context) {
    return control.compound(context);
  }

  Expr match(SplParser.MatchStatementContext context) {
    return control.match(context);
  }

  List<Clause.Condition> conditions(SplParser.ConditionsContext context) {
    return control.conditions(context);
  }

  /** The type's name as an expression. */
  Expr typeName(SplParser.SimpleTypeContext context) {
    return TypeBuilder.expression(types.type(context));
  }

  // ------------------------------------------------------------ bodies

  Block body(SplParser.BodyContext context) {
    if (context.braceBody() != null) {
      return braceBody(context.braceBody());
    }
    return context.block() != null ? block(context.block()) : items(context.item(), context);
  }

  Block braceBody(SplParser.BraceBodyContext context) {
    return items(context.item(), context);
  }

  Block items(List<SplParser.ItemContext> items, ParserRuleContext place) {
    List<Stmt> body = items.stream().map(this::item).toList();
    Span span = body.isEmpty() ? spans.of(place) : body.getFirst().span().to(body.getLast().span());
    return new Block(body, span);
  }

  @Nullable Block optionalBody(SplParser.@Nullable OtherwiseContext context) {
    return context == null ? null : body(context.body());
  }

  // ------------------------------------------------------------ simple statements

  private Stmt simple(SplParser.SimpleContext context) {
    Span span = spans.of(context);
    return switch (context.getStart().getType()) {
      case SplParser.RETURN -> new Stmt.Return(values(context.valueList()), span);
      case SplParser.BREAK -> {
        LoopPlaces.check(session, context, span);
        yield new Stmt.Break(first(context), span);
      }
      case SplParser.CONTINUE -> {
        LoopPlaces.check(session, context, span);
        yield new Stmt.Continue(false, span);
      }
      case SplParser.SKIP_WORD -> new Stmt.Continue(true, span);
      case SplParser.PASS -> new Stmt.Pass(span);
      case SplParser.THROW -> new Stmt.Throw(context.barecall().value, span);
      case SplParser.ASSERT ->
          new Stmt.Assert(
              context.expression(0).value,
              context.expression().size() > 1 ? context.expression(1).value : null,
              span);
      default -> assignment(context.assignment());
    };
  }

  private static @Nullable Expr first(SplParser.SimpleContext context) {
    return context.expression().isEmpty() ? null : context.expression(0).value;
  }

  private @Nullable Expr values(SplParser.@Nullable ValueListContext context) {
    if (context == null) {
      return null;
    }
    List<Expr> values = new ArrayList<>(List.of(context.barecall().value));
    for (SplParser.ExpressionContext value : context.expression()) {
      values.add(value.value);
    }
    for (SplParser.SpreadContext spread : context.spread()) {
      values.add(spread(spread));
    }
    return values.size() == 1 ? values.getFirst() : new Expr.TupleLit(values, spans.of(context));
  }

  private Expr spread(SplParser.SpreadContext context) {
    return new Expr.Spread(context.expression().value, spans.of(context));
  }

  private Stmt assignment(SplParser.AssignmentContext context) {
    Span span = spans.of(context);
    Expr target = targets(context.targets());
    if (context.assignOperator() == null) {
      return target instanceof Expr.Jump jump ? jump.stmt() : new Stmt.ExprStmt(target, span);
    }
    Expr value = values(context.valueList());
    int operator = context.assignOperator().getStart().getType();
    return Assignments.assign(target, operator, value == null ? new Expr.Bad(span) : value, span);
  }

  private Expr targets(SplParser.TargetsContext context) {
    Expr first = plain(context.statementExpression().value);
    if (context.expression().isEmpty() && context.spread().isEmpty()) {
      return first;
    }
    List<Expr> targets = new ArrayList<>(List.of(first));
    context.expression().forEach(e -> targets.add(plain(e.value)));
    context.spread().forEach(s -> targets.add(spread(s)));
    return new Expr.TupleLit(targets, spans.of(context));
  }

  /** A placeholder that no lambda bound is the wildcard of an assignment. */
  private static Expr plain(Expr value) {
    boolean placeholder =
        value instanceof Expr.Name name
            && name.span().end() - name.span().start() == 1
            && name.name().length() > 1;
    return placeholder ? new Expr.Name("_", value.span()) : value;
  }

  private Stmt binding(SplParser.BindingContext context, boolean exported) {
    SplParser.BindingWordContext word = context.bindingWord();
    String keyword = word.getStart().getText();
    boolean mutable =
        word.MUT() != null
            || switch (word.getStart().getType()) {
              case SplParser.VAR, SplParser.GLOBAL -> true;
              default -> false;
            };
    Pattern pattern = patterns.list(context.patterns());
    if (keyword.equals("mut")) {
      keyword = "let";
    }
    TypeRef type = types.optional(context.typeRef());
    Block otherwise = context.body() == null ? null : body(context.body());
    return new Stmt.Let(
        asNames(pattern),
        type,
        values(context.valueList()),
        keyword,
        mutable,
        context.SUSPEND_ASSIGN() != null,
        otherwise,
        exported,
        spans.of(context));
  }

  /** A capitalised name that is bound is a constant, not a type test. */
  private static Pattern asNames(Pattern pattern) {
    if (pattern instanceof Pattern.Path path && path.path().size() == 1) {
      return new Pattern.Bind(path.path().getFirst(), false, path.span());
    }
    return pattern instanceof Pattern.Tuple tuple
        ? new Pattern.Tuple(
            tuple.elements().stream().map(TreeBuilder::asNames).toList(), tuple.span())
        : pattern;
  }

  /** What stands in front of a declaration. */
  record Marks(List<Attribute> attributes, boolean exported) {
    boolean has(String name) {
      for (Attribute attribute : attributes) {
        if (attribute.name().equals(name)) {
          return true;
        }
      }
      return false;
    }

    static Marks none() {
      return new Marks(List.of(), false);
    }
  }
}
