// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.Pattern;
import spl.syntax.TypeRef;
import spl.syntax.parser.TreeBuilder.Marks;

/** Builds functions and their parameters. */
final class FunctionBuilder {
  private final TreeBuilder tree;

  FunctionBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  Decl function(SplParser.FunctionContext context, Marks marks) {
    SplParser.FunctionNameContext path = context.functionName();
    SplParser.WordContext last = path == null ? context.word() : path.word(path.word().size() - 1);
    Span nameSpan = tree.spans().of(last);
    String name = last.getText() + (path != null && path.QUESTION() != null ? "?" : "");
    if (context.parameters() == null && context.expression() != null) {
      Span span = tree.spans().of(context);
      return new Decl.FnAlias(
          name, context.expression().value, marks.attributes(), marks.exported(), span);
    }
    Decl.Fn function = function(context, marks, name, nameSpan);
    return path != null && path.word().size() > 1 ? member(path, function) : function;
  }

  private Decl.Fn function(
      SplParser.FunctionContext context, Marks marks, String name, Span nameSpan) {
    TypeRef result = tree.types().optional(context.typeRef());
    ContractBuilder contracts = new ContractBuilder();
    Block body = body(context.functionBody(), contracts);
    return new Decl.Fn(
        name,
        kind(context, marks),
        receiver(context, marks),
        tree.types().parameters(context.typeParameters()),
        context.parameters() == null ? List.of() : parameters(context.parameters()),
        result,
        body,
        contracts.build(),
        marks.attributes(),
        marks.exported(),
        nameSpan,
        tree.spans().of(context));
  }

  /** {@code fn T::m(...)} declares a method of T. */
  private Decl member(SplParser.FunctionNameContext path, Decl.Fn function) {
    List<String> type =
        path.word().subList(0, path.word().size() - 1).stream().map(w -> w.getText()).toList();
    TypeRef target = new TypeRef.Named(type, tree.spans().of(path.word(0)));
    return new Decl.Impl(
        null, target, List.of(), List.of(function), List.of(), false, function.span());
  }

  private @Nullable Block body(
      SplParser.@Nullable FunctionBodyContext context, ContractBuilder contracts) {
    if (context == null) {
      return null;
    }
    if (context.expression() != null) {
      return ExpressionParser.block(context.expression().value);
    }
    return contracts.take(tree, context.body());
  }

  private static Decl.FnKind kind(SplParser.FunctionContext context, Marks marks) {
    Decl.FnKind kind = Decl.FnKind.PLAIN;
    for (SplParser.FunctionWordContext word : context.functionWord()) {
      kind =
          switch (word.getStart().getType()) {
            case SplParser.ASYNC -> kind == Decl.FnKind.EXTERN ? kind : Decl.FnKind.ASYNC;
            case SplParser.SYNC -> Decl.FnKind.SYNC;
            case SplParser.GEN -> Decl.FnKind.GEN;
            case SplParser.EXTERN -> Decl.FnKind.EXTERN;
            case SplParser.LITERAL -> Decl.FnKind.LITERAL;
            default -> kind;
          };
    }
    if (context.GET() != null || marks.has("property")) {
      return Decl.FnKind.GETTER;
    }
    return context.SET() != null ? Decl.FnKind.SETTER : kind;
  }

  private static Decl.Receiver receiver(SplParser.FunctionContext context, Marks marks) {
    boolean isStatic = marks.has("static");
    for (SplParser.FunctionWordContext word : context.functionWord()) {
      isStatic |= word.STATIC() != null;
    }
    if (isStatic) {
      return Decl.Receiver.STATIC;
    }
    if (context.ME() != null || context.SET() != null) {
      return Decl.Receiver.MUT_SELF;
    }
    if (context.parameters() != null) {
      for (SplParser.ParameterContext parameter : context.parameters().parameter()) {
        if (parameter.SELF() != null) {
          return isMarked(parameter) ? Decl.Receiver.MUT_SELF : Decl.Receiver.SELF;
        }
      }
    }
    return Decl.Receiver.IMPLICIT;
  }

  /** The parameters without the receiver. */
  List<Param> parameters(SplParser.ParametersContext context) {
    List<Param> params = new ArrayList<>();
    for (SplParser.ParameterContext parameter : context.parameter()) {
      if (parameter.SELF() == null) {
        params.add(parameter(parameter.plainParameter(), isMarked(parameter)));
      }
    }
    return params;
  }

  private static boolean isMarked(SplParser.ParameterContext context) {
    return context.MUT() != null || context.mark() != null && context.mark().MUT() != null;
  }

  private Param parameter(SplParser.PlainParameterContext context, boolean marked) {
    Pattern pattern = tree.patterns().atom(context.patternAtom());
    if (pattern instanceof Pattern.Path path && path.path().size() == 1) {
      pattern = new Pattern.Bind(path.path().getFirst(), false, path.span());
    }
    TypeRef type = tree.types().optional(context.typeRef());
    Expr value = context.expression() == null ? null : context.expression().value;
    boolean mutable =
        marked
            || TypeBuilder.isMutable(type)
            || pattern instanceof Pattern.Bind bind && bind.mutable();
    if (pattern instanceof Pattern.Bind bind) {
      pattern = new Pattern.Bind(bind.name(), false, bind.span());
    }
    boolean variadic = !context.ELLIPSIS().isEmpty() || context.STAR() != null;
    return new Param(pattern, type, value, mutable, variadic, tree.spans().of(context));
  }
}
