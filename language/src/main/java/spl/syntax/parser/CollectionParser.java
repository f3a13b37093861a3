// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import spl.syntax.Arg;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.Stmt;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Reads what stands in brackets: groups, tuples, arrays, dicts, sets, indexes, struct fields. */
final class CollectionParser {
  private final Session session;

  CollectionParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** A group, a tuple, or the parameters of an arrow lambda. */
  Expr paren(int mode) {
    Expr lambda = session.lambdas().parenArrow(mode);
    if (lambda != null) {
      return lambda;
    }
    SplToken open = tokens().take();
    session.openBracket();
    List<Expr> elements = new ArrayList<>();
    boolean comma = false;
    while (tokens().type() != RPAREN) {
      elements.add(element());
      if (!session.accept(COMMA)) {
        break;
      }
      comma = true;
    }
    session.close(open, RPAREN);
    session.closeBracket();
    return elements.size() == 1 && !comma
        ? elements.getFirst()
        : new Expr.TupleLit(elements, session.from(open.start()));
  }

  /** One element, possibly a spread. */
  Expr element() {
    int start = tokens().current().start();
    if (tokens().type() == ELLIPSIS || tokens().type() == STAR) {
      tokens().consume();
      Expr value = session.expressions().parse(Mode.PLAIN);
      return new Expr.Spread(value, session.from(start));
    }
    Expr value = session.expressions().parse(Mode.PLAIN);
    return session.accept(ELLIPSIS) ? new Expr.Spread(value, session.from(start)) : value;
  }

  /** An array in any form. */
  Expr array() {
    SplToken open = tokens().take();
    session.openBracket();
    Expr result = arrayBehind(open);
    session.closeBracket();
    return result;
  }

  private Expr arrayBehind(SplToken open) {
    if (tokens().type() == FOR) {
      List<Clause> clauses = clauses();
      session.expect(COLON);
      Expr element = session.expressions().parse(Mode.PLAIN);
      session.close(open, RBRACK);
      return new Expr.ArrayComp(element, clauses, session.from(open.start()));
    }
    List<Expr> elements = new ArrayList<>();
    while (tokens().type() != RBRACK) {
      elements.add(element());
      if (elements.size() == 1 && tokens().type() == FOR) {
        List<Clause> clauses = clauses();
        session.close(open, RBRACK);
        return new Expr.ArrayComp(elements.getFirst(), clauses, session.from(open.start()));
      }
      if (elements.size() == 1 && session.accept(SEMI)) {
        Expr count = session.expressions().parse(Mode.PLAIN);
        session.close(open, RBRACK);
        return new Expr.ArrayRepeat(elements.getFirst(), count, session.from(open.start()));
      }
      if (!session.accept(COMMA)) {
        break;
      }
    }
    session.close(open, RBRACK);
    return new Expr.ArrayLit(elements, session.from(open.start()));
  }

  /** {@code for p in e} and {@code if c} of a comprehension. */
  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    while (tokens().type() == FOR || tokens().type() == IF) {
      int start = tokens().current().start();
      if (tokens().take().getType() == FOR) {
        session.accept(SUSPEND);
        Pattern pattern = session.builder().patterns().list(session.parser().patterns());
        session.expect(IN);
        Expr iterable = session.expressions().parse(Mode.NO_TERNARY);
        clauses.add(new Clause.ForIn(pattern, iterable, session.from(start)));
      } else {
        Expr condition = session.expressions().parse(Mode.NO_TERNARY);
        clauses.add(new Clause.Filter(condition, session.from(start)));
      }
    }
    return clauses;
  }

  // ------------------------------------------------------------ braces

  /** A dict, a set, or in statement position a block. */
  Expr brace(int mode) {
    SplToken open = tokens().current();
    if (Mode.has(mode, Mode.STATEMENT_POSITION) && isBlock()) {
      Stmt block =
          new Stmt.Do(session.builder().braceBody(session.parser().braceBody()), open.span());
      return new Expr.StmtExpr(block, session.from(open.start()));
    }
    tokens().consume();
    session.openBracket();
    Expr result = looksLikeSet() ? setBehind(open) : dictBehind(open);
    session.closeBracket();
    return result;
  }

  private boolean isBlock() {
    return !looksLikeDict(tokens()) && !hasComma();
  }

  private boolean hasComma() {
    int depth = 0;
    for (int i = 0; ; i++) {
      switch (tokens().ahead(i).getType()) {
        case LPAREN, LBRACK, LBRACE -> depth++;
        case RPAREN, RBRACK, RBRACE -> {
          if (--depth == 0) {
            return false;
          }
        }
        case COMMA -> {
          if (depth == 1) {
            return true;
          }
        }
        case Token.EOF -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /** Whether the brace at the current place opens a dict by its first entry. */
  static boolean looksLikeDict(TokenArray tokens) {
    SplToken first = tokens.ahead(1);
    return switch (first.getType()) {
      case RBRACE, STAR_STAR, FOR -> true;
      case MINUS -> tokens.ahead(3).getType() == COLON;
      default -> tokens.ahead(2).getType() == COLON && tokens.ahead(3).getType() != NEWLINE;
    };
  }

  private boolean looksLikeSet() {
    int depth = 0;
    boolean lambda = false;
    for (int i = 0; ; i++) {
      switch (tokens().ahead(i).getType()) {
        case LPAREN, LBRACK, LBRACE -> depth++;
        case RPAREN, RBRACK, RBRACE -> {
          if (depth-- == 0) {
            return i > 0;
          }
        }
        case BACKSLASH -> lambda |= depth == 0;
        case COLON -> {
          if (depth == 0 && !lambda) {
            return false;
          }
          lambda = false;
        }
        case STAR_STAR, FOR -> {
          if (i == 0) {
            return false;
          }
        }
        case Token.EOF, NEWLINE -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /** {@code s{a, b}}; the brace is the current token. */
  Expr set(int start) {
    SplToken open = tokens().take();
    session.openBracket();
    Expr set = setBehind(open);
    session.closeBracket();
    return new Expr.SetLit(((Expr.SetLit) set).elements(), session.from(start));
  }

  private Expr setBehind(SplToken open) {
    List<Expr> elements = new ArrayList<>();
    while (tokens().type() != RBRACE) {
      Expr element = element();
      if (elements.isEmpty() && tokens().type() == FOR) {
        List<Clause> clauses = clauses();
        Expr all = new Expr.ArrayComp(element, clauses, session.from(element.span().start()));
        element = new Expr.Spread(all, all.span());
      }
      elements.add(element);
      if (!session.accept(COMMA)) {
        break;
      }
    }
    session.close(open, RBRACE);
    return new Expr.SetLit(elements, session.from(open.start()));
  }

  private Expr dictBehind(SplToken open) {
    if (tokens().type() == FOR) {
      return dictFromPairs(open);
    }
    List<Clause> entries = new ArrayList<>();
    while (tokens().type() != RBRACE) {
      int start = tokens().current().start();
      if (session.accept(STAR_STAR) || session.accept(ELLIPSIS)) {
        Expr dict = session.expressions().parse(Mode.PLAIN);
        entries.add(new Clause.EntrySpread(dict, session.from(start)));
      } else {
        Clause.Entry entry = entry();
        if (entries.isEmpty() && tokens().type() == FOR) {
          List<Clause> clauses = clauses();
          session.close(open, RBRACE);
          return new Expr.DictComp(entry.key(), entry.value(), clauses, session.from(open.start()));
        }
        entries.add(entry);
      }
      if (!session.accept(COMMA)) {
        break;
      }
    }
    session.close(open, RBRACE);
    return new Expr.DictLit(entries, session.from(open.start()));
  }

  /** {@code {for p in e: (k, v)}}. */
  private Expr dictFromPairs(SplToken open) {
    List<Clause> clauses = clauses();
    session.expect(COLON);
    Expr pair = session.expressions().parse(Mode.PLAIN);
    session.close(open, RBRACE);
    if (pair instanceof Expr.TupleLit tuple && tuple.elements().size() == 2) {
      return new Expr.DictComp(
          tuple.elements().get(0), tuple.elements().get(1), clauses, session.from(open.start()));
    }
    throw session.fail(Findings.notAPair(pair.span()));
  }

  private Clause.Entry entry() {
    SplToken first = tokens().current();
    boolean bare = Starts.isWord(first) && tokens().ahead(1).getType() == COLON;
    Expr key;
    if (bare) {
      tokens().consume();
      key =
          switch (first.getType()) {
            case TRUE, FALSE -> new Expr.BoolLit(first.getType() == TRUE, first.span());
            case NIL -> new Expr.NilLit(first.span());
            default -> new Expr.Name(first.getText(), first.span());
          };
      bare = key instanceof Expr.Name;
    } else {
      key = session.expressions().parse(Mode.PLAIN);
    }
    if (tokens().type() != COLON) {
      throw session.fail(Findings.missing(session, "`:` behind the key"));
    }
    tokens().consume();
    Expr value = session.expressions().parse(Mode.PLAIN);
    return new Clause.Entry(key, value, bare, session.from(first.start()));
  }

  // ------------------------------------------------------------ struct literals

  /** Whether the brace at the current place can hold the fields of a struct literal. */
  static boolean looksLikeFields(TokenArray tokens) {
    SplToken first = tokens.ahead(1);
    int second = tokens.ahead(2).getType();
    return switch (first.getType()) {
      case RBRACE, ELLIPSIS, DOT_DOT -> true;
      default ->
          Starts.isWord(first)
              && switch (second) {
                case COLON, COMMA, RBRACE, ASSIGN -> true;
                default -> false;
              };
    };
  }

  /** The fields of a struct literal; the brace is the current token. */
  List<Arg> structFields() {
    SplToken open = tokens().take();
    session.openBracket();
    List<Arg> fields = new ArrayList<>();
    while (tokens().type() != RBRACE) {
      fields.add(structField());
      if (!session.accept(COMMA)) {
        break;
      }
    }
    session.close(open, RBRACE);
    session.closeBracket();
    return fields;
  }

  private Arg structField() {
    SplToken first = tokens().take();
    if (first.getType() == ELLIPSIS || first.getType() == DOT_DOT) {
      Expr base = session.expressions().parse(Mode.PLAIN);
      return new Arg(Arg.Kind.SPREAD, null, base, session.from(first.start()));
    }
    if (!Starts.isWord(first)) {
      throw session.fail(Findings.unexpected(session, first));
    }
    Expr value =
        session.accept(COLON) || session.accept(ASSIGN)
            ? session.calls().value(Mode.ARGUMENT)
            : new Expr.Name(first.getText(), first.span());
    return new Arg(Arg.Kind.NAMED, first.getText(), value, session.from(first.start()));
  }
}
