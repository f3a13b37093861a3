// SPDX-License-Identifier: Apache-2.0
package spl.language.tools;

import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.analysis.Resolver;
import spl.analysis.check.ProgramCheck;
import spl.diagnostics.Diagnostic;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.coverage.Coverage;
import spl.language.interop.TextList;
import spl.source.SourceText;
import spl.syntax.TreeJson;
import spl.syntax.TreePrinter;
import spl.syntax.lexer.Docstrings;
import spl.syntax.parser.ParseResult;
import spl.syntax.parser.SplParsing;

/** What can be asked of a program's text, each by a type of source of its own. */
public enum Tool {
  /** What is wrong with a program, as far as that can be told without running it. */
  CHECK {
    @Override
    ToolAnswer answer(SplContext context, Source source, SourceText text) {
      ParseResult parsed = SplParsing.parse(text);
      List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
      boolean refused = parsed.hasErrors();
      if (!refused) {
        Resolver.Analysis analysis = Resolver.analyse(parsed.module());
        refused = analysis.diagnostics().stream().anyMatch(Diagnostic::isError);
        found.addAll(
            ProgramCheck.findings(
                analysis, new ContextSurroundings(context, context.modules().mainModule(source))));
      }
      return new ToolAnswer(
          null, text, new ToolAnswer.Findings(found, parsed.suppressed(), refused));
    }
  },
  /** The syntax tree. */
  TREE {
    @Override
    ToolAnswer answer(SplContext context, Source source, SourceText text) {
      ParseResult parsed = SplParsing.parse(text);
      StringBuilder lines = new StringBuilder();
      parsed.module().body().forEach(s -> lines.append(TreePrinter.print(s)).append('\n'));
      return new ToolAnswer(lines.toString(), text, ToolAnswer.Findings.of(parsed));
    }
  },
  /** The syntax tree as data. */
  JSON {
    @Override
    ToolAnswer answer(SplContext context, Source source, SourceText text) {
      ParseResult parsed = SplParsing.parse(text);
      return new ToolAnswer(
          new TreeJson(text).print(parsed.module()), text, ToolAnswer.Findings.of(parsed));
    }
  },
  /** What is written about declarations: rows of line, name and text with tabs between them. */
  DOCSTRINGS {
    @Override
    TruffleObject answer(SplContext context, Source source, SourceText text) {
      List<String> rows = new ArrayList<>();
      for (Docstrings.Docstring d : Docstrings.of(text)) {
        rows.add(d.line() + "\t" + d.name() + "\t" + d.text());
      }
      return new TextList(rows);
    }
  },
  /** What has run of the programs of the engine, whatever the text: see {@link Coverage#rows}. */
  COVERAGE {
    @Override
    TruffleObject answer(SplContext context, Source source, SourceText text) {
      return new TextList(context.language().coverage().rows());
    }
  },
  /** The tokens, layout included. */
  TOKENS {
    @Override
    ToolAnswer answer(SplContext context, Source source, SourceText text) {
      return new ToolAnswer(
          SplParsing.tokens(text), text, ToolAnswer.Findings.of(SplParsing.parse(text)));
    }
  };

  private static final String PREFIX = SplLanguage.MIME_TYPE + "-";

  abstract TruffleObject answer(SplContext context, Source source, SourceText text);

  /** The tool that a source asks for by its type, or null when it is to be run. */
  public static @Nullable Tool of(Source source) {
    String type = source.getMimeType();
    if (type == null || !type.startsWith(PREFIX)) {
      return null;
    }
    return switch (type.substring(PREFIX.length())) {
      case "check" -> CHECK;
      case "tree" -> TREE;
      case "json" -> JSON;
      case "tokens" -> TOKENS;
      case "docstrings" -> DOCSTRINGS;
      case "coverage" -> COVERAGE;
      default -> null;
    };
  }
}
