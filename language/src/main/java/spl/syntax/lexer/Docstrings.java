// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import spl.source.SourceText;
import spl.syntax.trivia.Comment;

/**
 * Finds the documentation of a program: texts that are statements of their own, before or first
 * inside a declaration, and documentation comments.
 */
public final class Docstrings {
  private final SourceText source;
  private final Scan scan;
  private final List<Docstring> found = new ArrayList<>();
  private final Deque<String> around = new ArrayDeque<>();

  /**
   * What is written about something.
   *
   * @param line the number of the text's first line
   * @param name what it is about: a declaration's name behind those around it; empty for the file
   * @param text what is written, without its marks
   */
  public record Docstring(int line, String name, String text) {}

  private Docstrings(SourceText source) {
    this.source = source;
    this.scan = Scan.of(source);
  }

  /** The documentation in a text, in the order of the text. */
  public static List<Docstring> of(SourceText source) {
    Docstrings docstrings = new Docstrings(source);
    docstrings.texts();
    docstrings.comments();
    docstrings.found.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return docstrings.found;
  }

  private TokenArray tokens() {
    return scan.tokens();
  }

  private int type(int index) {
    return index < 0 || index >= tokens().size() ? Token.EOF : tokens().get(index).getType();
  }

  private void texts() {
    String header = "";
    for (int i = 0; i < tokens().size(); i++) {
      switch (type(i)) {
        case INDENT -> around.addLast(header);
        case DEDENT -> around.removeLast();
        case NEWLINE -> {}
        default -> {
          if (begins(i)) {
            header = declared(i);
            if (type(i) == TRIPLE && ends(i + 1)) {
              text(i);
            }
          }
        }
      }
    }
  }

  private boolean begins(int index) {
    return switch (type(index - 1)) {
      case NEWLINE, INDENT, DEDENT, Token.EOF -> true;
      default -> false;
    };
  }

  private boolean ends(int index) {
    return switch (type(index)) {
      case NEWLINE, DEDENT, Token.EOF -> true;
      default -> false;
    };
  }

  /** The name that the statement at a place declares, or nothing. */
  private String declared(int start) {
    for (int i = start; !ends(i) && type(i) != INDENT; i++) {
      switch (type(i)) {
        case FN, ME, STRUCT, CLASS, ENUM, TRAIT, ACTOR, MIXIN, UNION, IMPL, EXTEND, MACRO, TYPE -> {
          return type(i + 1) == WORD ? tokens().get(i + 1).getText() : "";
        }
        case PUB, ASYNC, SYNC, GEN, STATIC, LITERAL, EXTERN, GET, SET -> {}
        default -> {
          return "";
        }
      }
    }
    return "";
  }

  private void text(int index) {
    SplToken token = (SplToken) tokens().get(index);
    int next = index + 1;
    while (type(next) == NEWLINE) {
      next++;
    }
    boolean inside = index == 0 || type(index - 1) == INDENT;
    String about = inside ? "" : declared(next);
    String text = token.getText();
    int open = text.indexOf("\"\"\"") + 3;
    int end = text.length() - (text.length() >= open + 3 && text.endsWith("\"\"\"") ? 3 : 0);
    add(source.line(token.start()), about, text.substring(open, end));
  }

  private void add(int line, String about, String text) {
    String name =
        java.util.stream.Stream.concat(around.stream(), java.util.stream.Stream.of(about))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("."));
    found.add(new Docstring(line, name, text));
  }

  /** Runs of comments in consecutive lines are one text. */
  private void comments() {
    around.clear();
    List<String> lines = new ArrayList<>();
    int first = 0;
    int next = -1;
    for (Comment comment : scan.trivia().comments()) {
      if (comment.kind() != Comment.Kind.DOC || !comment.ownLine()) {
        continue;
      }
      int line = source.line(comment.span().start());
      if (line != next && !lines.isEmpty()) {
        add(first, below(next), String.join("\n", lines));
        lines.clear();
      }
      if (lines.isEmpty()) {
        first = line;
      }
      lines.add(plain(source.slice(comment.span())));
      next = source.line(comment.span().end() - 1) + 1;
    }
    if (!lines.isEmpty()) {
      add(first, below(next), String.join("\n", lines));
    }
  }

  /** What the line declares that follows a comment. */
  private String below(int line) {
    for (int i = 0; i < tokens().size(); i++) {
      SplToken token = (SplToken) tokens().get(i);
      if (token.lineStart() && source.line(token.start()) >= line) {
        return declared(i);
      }
    }
    return "";
  }

  private static String plain(String comment) {
    return comment.startsWith("/*")
        ? comment.substring(3, Math.max(3, comment.length() - 2)).replaceAll("(?m)^[ \t]*\\* ?", "")
        : comment.replaceAll("(?m)^[ \t]*(##|///) ?", "");
  }
}
