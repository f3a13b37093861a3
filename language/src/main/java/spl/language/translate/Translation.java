// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spl.analysis.FunctionScope;
import spl.analysis.Resolver;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.DiagnosticRenderer;
import spl.diagnostics.JsonDiagnostics;
import spl.diagnostics.Severity;
import spl.language.SplLanguage;
import spl.language.errors.SplSyntaxException;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.FunctionBodyNode;
import spl.language.nodes.call.FunctionRootNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.declare.ExportNode;
import spl.language.values.FunctionInfo;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Stmt;
import spl.syntax.parser.ParseResult;
import spl.syntax.parser.SplParsing;

/** From source text to code: parse, analyse, translate. */
public final class Translation {
  private Translation() {}

  /**
   * The code of a source: run as a program, or, given a module as argument, that module's body. An
   * interactive source is an input of the session and answers its value.
   *
   * @throws SplSyntaxException with all diagnostics, when there is an error
   */
  public static CallTarget program(SplLanguage language, Source source) {
    SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
    ParseResult parsed = SplParsing.parse(text);
    List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
    if (hasErrors(found)) {
      throw syntaxError(source, text, found, parsed);
    }
    if (source.isInteractive() && OpenBlock.isLast(text)) {
      throw new SplSyntaxException(
          "the block may go on", () -> "[]", source.createSection(0, source.getLength()), true);
    }
    Resolver.Analysis analysis = Resolver.analyse(parsed.module());
    found.addAll(analysis.diagnostics());
    if (hasErrors(found)) {
      throw syntaxError(source, text, found, parsed);
    }
    SourceUnit unit =
        new SourceUnit(
            language,
            source,
            analysis.resolution(),
            language.coverage().of(source, parsed.module()));
    RootNode root =
        source.isInteractive()
            ? new InteractiveRootNode(language, source, moduleBody(unit))
            : new ProgramRootNode(language, source, moduleBody(unit), callsMain(parsed.module()));
    return root.getCallTarget();
  }

  private static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  private static SplSyntaxException syntaxError(
      Source source, SourceText text, List<Diagnostic> found, ParseResult parsed) {
    Span first = found.getFirst().span();
    int start = Math.min(first.start(), source.getLength());
    int length = Math.min(first.end(), source.getLength()) - start;
    return new SplSyntaxException(
        new DiagnosticRenderer(text).render(found, parsed.suppressed()).stripTrailing(),
        () -> new JsonDiagnostics(text).render(found),
        source.createSection(start, Math.max(0, length)),
        parsed.incomplete());
  }

  static FunctionInfo moduleBody(SourceUnit unit) {
    FunctionInfo info = new FunctionInfo("<main>", List.of(), Set.of());
    info.setCode(() -> code(unit));
    return info;
  }

  private static RootCallTarget code(SourceUnit unit) {
    Module module = unit.resolution().module();
    FunctionScope scope = unit.resolution().moduleScope();
    return FunctionTranslator.orTooDeep(
        () -> body(new FunctionTranslator(unit, scope, null), module),
        body ->
            new FunctionRootNode(
                    unit.language(),
                    SourceUnit.frame(scope),
                    new FunctionRootNode.Code("<main>", unit.section(module.span())),
                    FunctionTranslator.at(body, module.span()))
                .getCallTarget());
  }

  private static SplNode body(FunctionTranslator f, Module module) {
    List<SplNode> nodes = new ArrayList<>();
    nodes.add(new ExportNode(exported(module)));
    f.statements().statements(module.body(), nodes);
    return new FunctionBodyNode(
        new SplNode[0], BlockNode.create(nodes.toArray(new SplNode[0])), false);
  }

  /** Whether the top level calls {@code main} itself. */
  private static boolean callsMain(Module module) {
    for (Stmt s : module.body()) {
      Expr e = s instanceof Stmt.ExprStmt x ? x.expr() : null;
      while (e instanceof Expr.Await || e instanceof Expr.Call) {
        if (e instanceof Expr.Call c && c.callee() instanceof Expr.Name n) {
          if (n.name().equals("main")) {
            return true;
          }
          e = c.arguments().isEmpty() ? null : c.arguments().getFirst().value();
        } else {
          e = e instanceof Expr.Await a ? a.value() : null;
        }
      }
    }
    return false;
  }

  private static List<String> exported(Module module) {
    List<String> names = new ArrayList<>();
    for (Stmt s : module.body()) {
      if (s instanceof Decl d && d.exported() && !(d instanceof Decl.Use)) {
        names.addAll(declaredNames(d));
      } else if (s instanceof Stmt.Let l
          && l.exported()
          && l.pattern() instanceof spl.syntax.Pattern.Bind b) {
        names.add(b.name());
      }
    }
    return names;
  }

  static List<String> declaredNames(Decl d) {
    return switch (d) {
      case Decl.Fn f -> List.of(f.name());
      case Decl.TypeDecl t -> List.of(t.name());
      case Decl.Enum e -> List.of(e.name());
      case Decl.Trait t -> List.of(t.name());
      case Decl.Alias a -> List.of(a.name());
      case Decl.FnAlias a -> List.of(a.name());
      case Decl.UnitDecl u -> List.of(u.name());
      case Decl.Macro m -> List.of(m.name());
      default -> List.of();
    };
  }
}
