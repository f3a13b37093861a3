// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.Pattern;
import spl.syntax.TypeRef;
import spl.syntax.parser.TreeBuilder.Marks;

/** Builds declarations other than functions, types and imports, and tells them apart. */
final class DeclarationBuilder {
  private final TreeBuilder tree;
  private final FunctionBuilder functions;
  private final MemberBuilder members;

  DeclarationBuilder(TreeBuilder tree) {
    this.tree = tree;
    this.functions = new FunctionBuilder(tree);
    this.members = new MemberBuilder(tree, this);
  }

  FunctionBuilder functions() {
    return functions;
  }

  Decl declaration(SplParser.DeclarationContext context, Marks marks) {
    return switch (context.getChild(0)) {
      case SplParser.FunctionContext c -> functions.function(c, marks);
      case SplParser.TypeDeclarationContext c -> members.type(c, marks);
      case SplParser.EnumDeclarationContext c -> members.enumeration(c, marks);
      case SplParser.TraitDeclarationContext c -> members.trait(c, marks);
      case SplParser.ImplDeclarationContext c -> members.implementation(c, marks);
      case SplParser.AliasContext c -> alias(c, marks);
      case SplParser.UnitContext c -> unit(c, marks);
      case SplParser.UseContext c -> new ImportBuilder(tree).use(c, marks);
      case SplParser.ExportContext c -> new ImportBuilder(tree).export(c, marks);
      case SplParser.MacroContext c -> macro(c, marks);
      default -> other(context, marks);
    };
  }

  private Decl other(SplParser.DeclarationContext context, Marks marks) {
    Span span = tree.spans().of(context);
    if (context.MOD() == null) {
      return new Decl.Ignored("bind", true, marks.attributes(), marks.exported(), span);
    }
    List<String> path = context.path().word().stream().map(w -> w.getText()).toList();
    Block body = context.body() == null ? null : tree.body(context.body());
    return new Decl.Mod(path, body, marks.attributes(), marks.exported(), span);
  }

  private Decl alias(SplParser.AliasContext context, Marks marks) {
    Span span = tree.spans().of(context);
    String name = context.word().getText();
    TypeRef target =
        context.typeRef() == null
            ? new TypeRef.Named(List.of("_"), span)
            : tree.types().type(context.typeRef());
    boolean function = context.FN() != null || !Starts.isCapital(name);
    if (context.ALIAS() != null && function) {
      Expr old = TypeBuilder.expression(target);
      return new Decl.FnAlias(name, old, marks.attributes(), marks.exported(), span);
    }
    return new Decl.Alias(
        name,
        target,
        context.NEWTYPE() != null,
        context.expression() == null ? null : context.expression().value,
        marks.attributes(),
        marks.exported(),
        tree.spans().of(context.word()),
        span);
  }

  private Decl unit(SplParser.UnitContext context, Marks marks) {
    SplParser.WordContext name = context.word(0);
    List<Decl.UnitSuffix> suffixes = new ArrayList<>();
    TypeRef base = tree.types().optional(context.typeRef());
    if (context.unitBase() != null) {
      base = tree.types().type(context.unitBase().typeRef());
      if (context.WORD() != null) {
        Span span = Spans.of(context.WORD());
        suffixes.add(new Decl.UnitSuffix(context.WORD().getText(), new Expr.IntLit(1, null, span)));
      }
    }
    if (context.unitSuffixes() != null) {
      for (SplParser.UnitSuffixContext suffix : context.unitSuffixes().unitSuffix()) {
        suffixes.add(new Decl.UnitSuffix(suffix.WORD().getText(), suffix.expression().value));
      }
    }
    return new Decl.UnitDecl(
        name.getText(),
        base,
        suffixes,
        context.expression() == null ? null : context.expression().value,
        marks.attributes(),
        marks.exported(),
        tree.spans().of(name),
        tree.spans().of(context));
  }

  private Decl macro(SplParser.MacroContext context, Marks marks) {
    List<Param> params = new ArrayList<>();
    for (SplParser.MacroParameterContext parameter : context.macroParameter()) {
      Span span = tree.spans().of(parameter);
      Pattern.Bind name = new Pattern.Bind(parameter.WORD(0).getText(), false, span);
      TypeRef type = tree.types().optional(parameter.typeRef());
      params.add(new Param(name, type, null, false, false, span));
    }
    String effect = context.ARROW() == null ? "" : context.WORD(0).getText();
    if (effect.equals("intro") || effect.equals("inject")) {
      Span place = Spans.of(context.WORD(0));
      tree.session().diagnostics().add(Exotic.macro(place, effect));
    }
    return new Decl.Macro(
        context.word().getText(),
        params,
        MacroBody.withResults(tree.body(context.body())),
        marks.attributes(),
        marks.exported(),
        tree.spans().of(context));
  }
}
