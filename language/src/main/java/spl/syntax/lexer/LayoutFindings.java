// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.ArrayList;
import java.util.List;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Edit;
import spl.diagnostics.Help;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.trivia.Comment;

/** Words what is wrong with single tokens and with indentation. */
final class LayoutFindings {
  private final SourceText source;
  private final List<Diagnostic> found = new ArrayList<>();

  LayoutFindings(SourceText source) {
    this.source = source;
  }

  List<Diagnostic> toList() {
    return found;
  }

  void comments(List<Span> open) {
    for (Span span : open) {
      Span opener = new Span(span.start(), span.start() + 2);
      found.add(Diagnostic.of(Code.OPEN_COMMENT, opener).label("starts here").build());
    }
  }

  /** {@code #if} around code is no comment where {@code #endif} follows; both parts would run. */
  void conditions(List<Comment> comments) {
    List<Comment> open = new ArrayList<>();
    for (Comment comment : comments) {
      if (isMark(comment, "#if ")) {
        open.add(comment);
      } else if (isMark(comment, "#endif") && !open.isEmpty()) {
        Comment start = open.removeLast();
        String construct = "conditional compilation (`#if`)";
        found.add(
            Diagnostic.of(Code.UNSUPPORTED, start.span(), construct)
                .label("both parts would run")
                .help("use `if`, or `@cfg(...)` in front of a declaration")
                .build());
      }
    }
  }

  private boolean isMark(Comment comment, String start) {
    return comment.ownLine() && source.slice(comment.span()).startsWith(start);
  }

  void layout(List<LayoutTokenSource.BadIndent> badIndents) {
    for (LayoutTokenSource.BadIndent bad : badIndents) {
      if (isMixed(lead(bad.token()))) {
        continue;
      }
      String title =
          "unexpected indentation: expected "
              + spaces(bad.expected())
              + ", found "
              + bad.token().indent();
      Diagnostic.Builder report =
          Diagnostic.of(Code.INDENTATION, bad.token().span(), title).label("deeper than its block");
      if (bad.sibling() != null) {
        report.secondary(bad.sibling().span(), "the block's lines start here");
      }
      found.add(report.build());
    }
  }

  /** Headers above an indented block without a colon at their end. */
  void missingColons(List<SplToken> heads) {
    for (SplToken head : heads) {
      int number = source.line(head.start());
      String line = source.lineText(number);
      int end = source.lineStart(number) + line.stripTrailing().length();
      String what =
          head.getType() == SplLexer.FN
              ? "the function body"
              : "the body of `" + head.getText() + "`";
      Span place = new Span(end, end);
      found.add(
          Diagnostic.of(Code.MISSING_TOKEN, place, "`:` before " + what)
              .label("`:` belongs here")
              .help(new Help("`" + line.strip() + ":`", List.of(new Edit(place, ":"))))
              .build());
    }
  }

  private static String spaces(int count) {
    return count == 1 ? "1 space" : count + " spaces";
  }

  void tokens(List<SplToken> tokens) {
    for (SplToken token : tokens) {
      switch (token.getType()) {
        case SplLexer.OPEN_TEXT, SplLexer.OPEN_QUOTED -> openText(token);
        case SplLexer.UNKNOWN ->
            found.add(
                Diagnostic.of(
                        Code.UNEXPECTED_TOKEN, token.span(), "character `" + token.getText() + "`")
                    .build());
        default -> {}
      }
      if (token.lineStart() && token.indent() > 0) {
        indentation(token);
      }
    }
  }

  private void openText(SplToken token) {
    String text = token.getText();
    int prefix = text.charAt(0) == '"' || text.charAt(0) == '\'' ? 0 : 1;
    boolean triple = text.startsWith("\"\"\"", prefix);
    int length = triple ? 3 : 1;
    Span quote = new Span(token.start() + prefix, token.start() + prefix + length);
    Diagnostic.Builder report = Diagnostic.of(Code.OPEN_TEXT, quote).label("opened here");
    if (!triple) {
      report.note("a text ends on its line; use `\"\"\"` for several lines");
    }
    found.add(report.build());
  }

  private String lead(SplToken token) {
    return source.text().substring(source.lineStart(source.line(token.start())), token.start());
  }

  private static boolean isMixed(String lead) {
    return lead.indexOf('\t') >= 0 && lead.indexOf(' ') >= 0;
  }

  private void indentation(SplToken token) {
    String lead = lead(token);
    if (isMixed(lead)) {
      found.add(
          Diagnostic.of(
                  Code.INDENTATION,
                  new Span(token.start() - lead.length(), token.start()),
                  "tab and spaces mixed in indentation")
              .label("`" + lead.replace('\t', '→').replace(' ', '·') + "`")
              .help("`spl fmt` repairs it")
              .build());
    }
  }
}
