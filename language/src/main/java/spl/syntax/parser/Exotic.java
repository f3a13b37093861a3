// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.source.Span;
import spl.syntax.lexer.SplToken;

/**
 * Recognises constructs of the language that this implementation leaves out where reading fails, so
 * that the message names them; language contract section 22.
 */
final class Exotic {
  /** Words that a statement of the kind starts with. */
  private static final Map<String, String> STATEMENTS =
      Map.ofEntries(
          Map.entry("ghost", "ghost code"),
          Map.entry("assume", "proofs (`assume`)"),
          Map.entry("forall", "quantifiers (`forall`)"),
          Map.entry("exists", "quantifiers (`exists`)"),
          Map.entry("asm", "assembly code (`asm`)"),
          Map.entry("mock", "mock declarations"),
          Map.entry("tensor", "tensor literals"),
          Map.entry("grid", "grid literals"),
          Map.entry("kernel", "kernel"),
          Map.entry("gpu", "code for graphics processors (`gpu`)"),
          Map.entry("shared", "code for graphics processors (`shared`)"),
          Map.entry("structured_export", "structured_export"),
          Map.entry("template", "templates of macros (`template`)"),
          Map.entry("comptime", "evaluation before the program starts (`comptime`)"),
          Map.entry("flat", "bodies without indentation (`flat`)"),
          Map.entry("container", "containers for dependencies"));

  /** Words whose literals spread over a line or a table. */
  private static final Set<String> TABLES = Set.of("tensor", "grid");

  /** Words that come before {@code pc{...}}. */
  private static final Set<String> ASPECTS =
      Set.of("on", "forbid", "allow", "before", "after", "around", "bind");

  private final Session session;

  private Exotic(Session session) {
    this.session = session;
  }

  /** A finding that names the construct around a token that does not fit, or null. */
  static @Nullable Diagnostic around(Session session, SplToken token) {
    return new Exotic(session).find(token.getTokenIndex());
  }

  /** A number with a factor glued to it. */
  static Diagnostic factor(Span place, String text) {
    return Diagnostic.of(Code.UNSUPPORTED, place, "implicit multiplication (`" + text + "`)")
        .build();
  }

  /** A macro that does more than to answer a value. */
  static Diagnostic macro(Span place, String effect) {
    String construct = "macros that change the place of their call (`" + effect + "`)";
    return Diagnostic.of(Code.UNSUPPORTED, place, construct).build();
  }

  private @Nullable Diagnostic find(int failed) {
    int start = failed > 1 && at(failed).getType() == BAR ? tableHead(failed) : failed;
    while (start > 0 && !isBorder(at(start - 1).getType())) {
      start--;
    }
    for (int i = start; i <= failed + 1 && at(i).getType() != Token.EOF; i++) {
      String construct = construct(i, start, failed);
      if (construct != null) {
        Span place = new Span(at(i).start(), Math.max(at(i).end(), at(failed).end()));
        return Diagnostic.of(Code.UNSUPPORTED, place, construct).build();
      }
    }
    return null;
  }

  private @Nullable String construct(int i, int start, int failed) {
    SplToken token = at(i);
    SplToken next = at(i + 1);
    boolean near = i >= failed - 3;
    return switch (token.getType()) {
      case CUSTOM_BLOCK -> custom(i, start);
      case WORD -> word(i, start, failed);
      case TILDE -> near && glued(i) && next.getType() == GT ? "layer composition (`~>`)" : null;
      case LT -> near && glued(i) && next.getType() == TILDE ? "layer composition (`<~`)" : null;
      case SHL -> near && glued(i) && next.getType() == LT ? "rotating shifts (`<<<`)" : null;
      case GT -> near && isRotation(i) ? "rotating shifts (`>>>`)" : null;
      case DOT -> near && broadcasts(next) && glued(i) ? "broadcasting operators" : null;
      default -> null;
    };
  }

  /** The line of which a line that starts with a bar is the first of an indented table. */
  private int tableHead(int bar) {
    boolean first = at(bar - 1).getType() == INDENT && at(bar - 2).getType() == NEWLINE;
    return first ? bar - 3 : bar;
  }

  private String custom(int i, int start) {
    String block = at(i).getText();
    String name = block.substring(0, block.indexOf('{'));
    boolean aspect = ASPECTS.contains(at(start).getText()) && name.equals("pc");
    return aspect
        ? "aspects (`" + at(start).getText() + " pc{...}`)"
        : "custom blocks (`" + name + "{...}`)";
  }

  private @Nullable String word(int i, int start, int failed) {
    String word = at(i).getText();
    SplToken next = at(i + 1);
    if (next.getType() == TEXT && glued(i) && word.endsWith("_") && Starts.isCapital(word)) {
      return "names with a text (`" + word + "\"...\"`)";
    }
    if (word.equals("vec") && next.getType() == LBRACK && at(failed).getType() == WORD) {
      return "vector types (`vec`)";
    }
    boolean quantifier = word.equals("forall") || word.equals("exists");
    boolean table = next.getType() == WORD || next.getType() == LBRACK || next.getType() == TEXT;
    if (table && TABLES.contains(word) && failed > i + 1) {
      return STATEMENTS.get(word);
    }
    if (word.equals("try") && next.getType() == LBRACE && failed > i + 1) {
      return "`try` in front of braces";
    }
    boolean statement = i == start && i + 1 == failed;
    return statement || quantifier && next.getType() == WORD ? STATEMENTS.get(word) : null;
  }

  private boolean isRotation(int i) {
    return glued(i) && at(i + 1).getType() == GT && glued(i + 1) && at(i + 2).getType() == GT;
  }

  private static boolean broadcasts(SplToken operator) {
    return switch (operator.getType()) {
      case PLUS, MINUS, STAR, SLASH, STAR_STAR, PERCENT, CARET, AT, EQ, LT, GT -> true;
      default -> false;
    };
  }

  private boolean glued(int i) {
    return at(i).end() == at(i + 1).start();
  }

  private SplToken at(int i) {
    return (SplToken) session.tokens().get(Math.min(i, session.tokens().size() - 1));
  }

  private static boolean isBorder(int type) {
    return type == NEWLINE || type == INDENT || type == DEDENT;
  }
}
