// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.TypeRef;
import spl.syntax.lexer.SplToken;

/** Builds patterns. */
final class PatternBuilder {
  private final Session session;
  private final Spans spans;
  private final TypeBuilder types;

  PatternBuilder(Session session, Spans spans, TypeBuilder types) {
    this.session = session;
    this.spans = spans;
    this.types = types;
  }

  /** One pattern, or the tuple that several bind. */
  Pattern list(SplParser.PatternsContext context) {
    List<Pattern> all = all(context);
    return all.size() == 1 ? all.getFirst() : new Pattern.Tuple(all, spans.of(context));
  }

  /** One pattern, or the alternatives {@code case a, b} lists. */
  Pattern alternatives(SplParser.PatternsContext context) {
    List<Pattern> all = all(context);
    return all.size() == 1 ? all.getFirst() : new Pattern.Or(all, spans.of(context));
  }

  List<Pattern> all(SplParser.PatternsContext context) {
    List<Pattern> all = new ArrayList<>();
    for (SplParser.PatternContext pattern : context.pattern()) {
      all.add(pattern(pattern));
    }
    return all;
  }

  Pattern pattern(SplParser.PatternContext context) {
    List<Pattern> parts = new ArrayList<>();
    for (SplParser.PatternAlternativeContext part : context.patternAlternative()) {
      parts.add(alternative(part));
    }
    return parts.size() == 1 ? parts.getFirst() : new Pattern.Or(parts, spans.of(context));
  }

  private Pattern alternative(SplParser.PatternAlternativeContext context) {
    Pattern pattern = atom(context.patternAtom());
    if (context.WORD() != null) {
      pattern = new Pattern.As(pattern, context.WORD().getText(), spans.of(context));
    }
    if (context.simpleType() != null) {
      TypeRef type = types.type(context.simpleType());
      pattern = new Pattern.Typed(pattern, type, spans.of(context));
    }
    return pattern;
  }

  Pattern atom(SplParser.PatternAtomContext context) {
    Span span = spans.of(context);
    if (context.namePattern() != null) {
      return name(context.namePattern());
    }
    if (context.WORD() != null) {
      return new Pattern.Bind(context.WORD().getText(), true, span);
    }
    boolean inclusive = context.DOT_DOT_EQ() != null;
    if (context.literal() != null) {
      Expr value = literal(context.literal());
      boolean range = inclusive || context.DOT_DOT() != null;
      return range
          ? new Pattern.Range(value, bound(context.rangeEnd()), inclusive, span)
          : new Pattern.Literal(value, span);
    }
    return switch (context.getStart().getType()) {
      case SplParser.LPAREN -> tuple(context, span);
      case SplParser.LBRACK -> new Pattern.Array(elements(context), span);
      case SplParser.LBRACE -> new Pattern.Dict(entries(context.entry()), span);
      default -> new Pattern.Range(null, bound(context.rangeEnd()), inclusive, span);
    };
  }

  private Pattern tuple(SplParser.PatternAtomContext context, Span span) {
    List<Pattern> elements = elements(context);
    boolean group = elements.size() == 1 && context.COMMA().isEmpty();
    return group && !(elements.getFirst() instanceof Pattern.Rest)
        ? elements.getFirst()
        : new Pattern.Tuple(elements, span);
  }

  private List<Pattern> elements(SplParser.PatternAtomContext context) {
    return context.element().stream().map(this::element).toList();
  }

  private Pattern element(SplParser.ElementContext context) {
    if (context.pattern() == null) {
      String name = context.WORD() == null ? null : context.WORD().getText();
      return new Pattern.Rest(name, spans.of(context));
    }
    Pattern pattern = pattern(context.pattern());
    return context.typeRef() == null
        ? pattern
        : new Pattern.Typed(pattern, types.type(context.typeRef()), spans.of(context));
  }

  private Pattern name(SplParser.NamePatternContext context) {
    Span span = spans.of(context);
    List<String> path = new ArrayList<>();
    path.add(context.getStart().getText());
    context.word().forEach(word -> path.add(word.getText()));
    if (context.patternAtom() != null) {
      return new Pattern.As(atom(context.patternAtom()), path.getFirst(), span);
    }
    if (context.LPAREN() != null) {
      List<Pattern.Field> fields = new ArrayList<>();
      for (SplParser.FieldPatternContext field : context.fieldPattern()) {
        fields.add(field(field));
      }
      boolean open =
          fields.removeIf(f -> f.pattern() instanceof Pattern.Rest r && r.name() == null);
      return new Pattern.Constructor(path, fields, false, open, span);
    }
    if (context.LBRACE() != null) {
      boolean open = context.entry().stream().anyMatch(e -> isRest(e));
      return new Pattern.Constructor(path, entries(context.entry()), true, open, span);
    }
    if (context.DOT_DOT() != null || context.DOT_DOT_EQ() != null) {
      boolean inclusive = context.DOT_DOT_EQ() != null;
      return new Pattern.Range(path(path, span), bound(context.rangeEnd()), inclusive, span);
    }
    return simple(path, span);
  }

  private static Pattern simple(List<String> path, Span span) {
    String first = path.getFirst();
    if (path.size() > 1 || Starts.isCapital(first)) {
      return new Pattern.Path(path, span);
    }
    return first.equals("_") ? new Pattern.Wildcard(span) : new Pattern.Bind(first, false, span);
  }

  private static Expr path(List<String> path, Span span) {
    return TypeBuilder.expression(new TypeRef.Named(path, span));
  }

  private Pattern.Field field(SplParser.FieldPatternContext context) {
    if (context.pattern() == null) {
      String name = context.WORD() == null ? null : context.WORD().getText();
      return new Pattern.Field(null, new Pattern.Rest(name, spans.of(context)));
    }
    String name = context.WORD() == null ? null : context.WORD().getText();
    return new Pattern.Field(name, pattern(context.pattern()));
  }

  private static boolean isRest(SplParser.EntryContext context) {
    return context.DOT_DOT() != null || context.ELLIPSIS() != null;
  }

  private List<Pattern.Field> entries(List<SplParser.EntryContext> contexts) {
    List<Pattern.Field> fields = new ArrayList<>();
    for (SplParser.EntryContext entry : contexts) {
      if (isRest(entry)) {
        continue;
      }
      boolean mutable = entry.MUT() != null;
      String name = mutable ? entry.WORD().getText() : key(entry.entryKey());
      Pattern pattern =
          entry.pattern() != null
              ? pattern(entry.pattern())
              : new Pattern.Bind(name, mutable, spans.of(entry));
      fields.add(new Pattern.Field(name, pattern));
    }
    return fields;
  }

  private String key(SplParser.EntryKeyContext context) {
    SplToken token = (SplToken) context.getStart();
    return Starts.isText(token.getType())
            && session.texts().parse(token) instanceof Expr.TextLit text
        ? text.value()
        : token.getText();
  }

  private Expr literal(SplParser.LiteralContext context) {
    Span span = spans.of(context);
    ParseTree last = context.getChild(context.getChildCount() - 1);
    SplToken token = (SplToken) ((TerminalNode) last).getSymbol();
    return switch (token.getType()) {
      case SplParser.INT, SplParser.FLOAT ->
          Numbers.parse(session, token, span, context.MINUS() != null);
      case SplParser.TRUE, SplParser.FALSE ->
          new Expr.BoolLit(token.getType() == SplParser.TRUE, span);
      case SplParser.NIL -> new Expr.NilLit(span);
      case SplParser.SYMBOL -> new Expr.SymbolLit(token.getText(), span);
      default -> session.texts().parse(token);
    };
  }

  private @Nullable Expr bound(SplParser.@Nullable RangeEndContext context) {
    if (context == null) {
      return null;
    }
    if (context.literal() != null) {
      return literal(context.literal());
    }
    List<String> path = context.path().word().stream().map(w -> w.getText()).toList();
    return path(path, spans.of(context));
  }
}
