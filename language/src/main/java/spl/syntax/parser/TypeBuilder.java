// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Help;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.TypeRef;
import spl.syntax.lexer.SplToken;

/** Builds types. */
final class TypeBuilder {
  private final Session session;
  private final Spans spans;

  TypeBuilder(Session session, Spans spans) {
    this.session = session;
    this.spans = spans;
  }

  /** Whether a parameter of this type aliases the caller's place. */
  static boolean isMutable(@Nullable TypeRef type) {
    return type instanceof TypeRef.Reference reference && reference.mutable();
  }

  @Nullable TypeRef optional(SplParser.@Nullable TypeRefContext context) {
    return context == null ? null : type(context);
  }

  TypeRef type(SplParser.TypeRefContext context) {
    List<SplParser.SimpleTypeContext> parts = context.simpleType();
    if (parts.size() == 1) {
      return type(parts.getFirst());
    }
    return new TypeRef.Union(parts.stream().map(this::type).toList(), spans.of(context));
  }

  List<TypeRef> types(List<SplParser.TypeRefContext> contexts) {
    return contexts.stream().map(this::type).toList();
  }

  TypeRef type(SplParser.SimpleTypeContext context) {
    TypeRef type = atom(context.typeAtom());
    for (TerminalNode mark : context.QUESTION()) {
      type = new TypeRef.Optional(type, type.span().to(Spans.of(mark)));
    }
    return type;
  }

  private TypeRef atom(SplParser.TypeAtomContext context) {
    Span span = spans.of(context);
    SplToken first = (SplToken) context.getStart();
    return switch (first.getType()) {
      case SplParser.LBRACK -> array(context, span);
      case SplParser.LBRACE -> braces(context, span);
      case SplParser.LPAREN -> parens(context, span);
      case SplParser.FN -> {
        List<TypeRef> parameters =
            context.functionTypeParameter().stream().map(p -> type(p.typeRef())).toList();
        TypeRef result = context.typeRef().isEmpty() ? null : type(context.typeRef(0));
        yield new TypeRef.Function(parameters, result, span);
      }
      case SplParser.AMP, SplParser.STAR -> reference(context.typeAtom(), span);
      case SplParser.MUT -> new TypeRef.Reference(atom(context.typeAtom()), true, span);
      case SplParser.DYN, SplParser.IMPL -> new TypeRef.Dynamic(atom(context.typeAtom()), span);
      case SplParser.TEXT, SplParser.QUOTED ->
          new TypeRef.Literal(first.getText().substring(1, first.getText().length() - 1), span);
      case SplParser.INT, SplParser.TRUE, SplParser.FALSE ->
          new TypeRef.Literal(first.getText(), span);
      case SplParser.NIL -> new TypeRef.Named(List.of("nil"), span);
      default -> named(context, span);
    };
  }

  /** {@code &T} and {@code &mut T}. */
  private TypeRef reference(SplParser.TypeAtomContext target, Span span) {
    return target.getStart().getType() == SplParser.MUT
        ? new TypeRef.Reference(atom(target.typeAtom()), true, span)
        : new TypeRef.Reference(atom(target), false, span);
  }

  private TypeRef array(SplParser.TypeAtomContext context, Span span) {
    Expr size = context.expression() == null ? null : context.expression().value;
    return new TypeRef.Array(type(context.typeRef(0)), size, span);
  }

  private TypeRef braces(SplParser.TypeAtomContext context, Span span) {
    TypeRef first = type(context.typeRef(0));
    return context.typeRef().size() == 2
        ? new TypeRef.Dict(first, type(context.typeRef(1)), span)
        : new TypeRef.Applied(new TypeRef.Named(List.of("Set"), span), List.of(first), span);
  }

  private TypeRef parens(SplParser.TypeAtomContext context, Span span) {
    List<TypeRef> types = new ArrayList<>(types(context.typeRef()));
    if (context.ARROW() != null) {
      TypeRef result = types.removeLast();
      return new TypeRef.Function(types, result, span);
    }
    return types.size() == 1 && context.COMMA().isEmpty()
        ? types.getFirst()
        : new TypeRef.Tuple(types, span);
  }

  private TypeRef named(SplParser.TypeAtomContext context, Span span) {
    List<String> path = new ArrayList<>();
    path.add(context.getStart().getText());
    context.word().forEach(word -> path.add(word.getText()));
    if (context.typeArguments() == null) {
      return new TypeRef.Named(path, span);
    }
    Span name = new Span(span.start(), spans.of(context.typeArguments()).start());
    TypeRef.Named base = new TypeRef.Named(path, name);
    return new TypeRef.Applied(base, arguments(context.typeArguments()), span);
  }

  /** Type arguments; brackets of different kinds are accepted with a warning. */
  List<TypeRef> arguments(SplParser.TypeArgumentsContext context) {
    ParseTree first = context.getChild(0);
    ParseTree last = context.getChild(context.getChildCount() - 1);
    if (first instanceof TerminalNode open && last instanceof TerminalNode close) {
      boolean square = open.getText().equals("[");
      if (square != close.getText().equals("]")) {
        String wanted = square ? "]" : ">";
        session
            .diagnostics()
            .add(
                Diagnostic.of(Code.MIXED_BRACKETS, Spans.of(close), open.getText(), close.getText())
                    .label("closes the list")
                    .secondary(Spans.of(open), "opens it")
                    .help(Help.replace("write `" + wanted + "`", Spans.of(close), wanted))
                    .build());
      }
    }
    return context.typeArgument().stream().map(a -> type(a.typeRef())).toList();
  }

  /** The names of declared type parameters. */
  List<String> parameters(SplParser.@Nullable TypeParametersContext context) {
    if (context == null) {
      return List.of();
    }
    return context.typeParameter().stream()
        .map(p -> p.WORD(p.WORD().size() - 1).getText())
        .toList();
  }

  /** A type as the expression that names it. */
  static Expr expression(TypeRef type) {
    return switch (type) {
      case TypeRef.Named named -> path(named);
      case TypeRef.Applied applied ->
          new Expr.TypeApply(path(applied.base()), applied.arguments(), applied.span());
      default -> new Expr.Bad(type.span());
    };
  }

  private static Expr path(TypeRef.Named named) {
    Expr value = new Expr.Name(named.path().getFirst(), named.span());
    for (String name : named.path().subList(1, named.path().size())) {
      value = new Expr.Member(value, name, false, named.span(), named.span());
    }
    return value;
  }
}
