// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Block;
import spl.syntax.Expr;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Reads calls without parentheses, colon blocks, and the infix words of expectations. */
final class BareCallParser {
  /** Matchers that may stand between subject and argument without a dot. */
  private static final Set<String> INFIX_MATCHERS =
      Set.of(
          "to_equal",
          "to_be",
          "to_not_equal",
          "to_be_nil",
          "to_be_none",
          "to_not_be_nil",
          "to_be_true",
          "to_be_false",
          "to_be_truthy",
          "to_be_falsy",
          "to_be_greater_than",
          "to_be_less_than",
          "to_be_greater_than_or_equal",
          "to_be_gte",
          "to_be_less_than_or_equal",
          "to_be_lte",
          "to_contain",
          "to_include",
          "to_not_contain",
          "to_not_include",
          "to_start_with",
          "to_end_with");

  /** Words whose first text argument describes and is never interpolated. */
  private static final Set<String> DESCRIBED =
      Set.of(
          "describe",
          "context",
          "it",
          "test",
          "example",
          "specify",
          "slow_it",
          "slow_test",
          "limited_it",
          "fit",
          "fdescribe",
          "fcontext",
          "skip",
          "skip_it",
          "xit",
          "skip_test",
          "pending",
          "step",
          "shared_examples",
          "it_behaves_like",
          "include_examples");

  private final Session session;

  BareCallParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** Whether a call of the name describes a test, so that its first text is kept as written. */
  static boolean describes(String name) {
    return DESCRIBED.contains(name);
  }

  /** Adds arguments without parentheses and a colon block to a finished operand. */
  Expr complete(Expr value, int mode) {
    Expr result = value;
    if (startsArgument(value, mode)) {
      result = call(value, mode);
    } else if (Mode.has(mode, Mode.STATEMENT_POSITION)
        && value instanceof Expr.Call expectation
        && expectation.callee() instanceof Expr.Name name
        && name.name().startsWith("expect")) {
      result = infix(expectation, name);
    }
    if (session.inBracket() || Mode.has(mode, Mode.SINGLE)) {
      return result;
    }
    return tokens().type() == COLON ? colonBlock(result, mode) : result;
  }

  private Expr call(Expr callee, int mode) {
    int mark = session.placeholders().mark();
    List<Arg> arguments = new ArrayList<>();
    boolean matcher = isMatcherPosition(callee);
    do {
      arguments.add(argument(callee, mode, matcher));
    } while (!Mode.has(mode, Mode.SINGLE) && continuesList());
    Expr call = new Expr.Call(callee, arguments, true, session.from(callee.span().start()));
    return infix(session.placeholders().endCall(mark, call), callee);
  }

  private boolean continuesList() {
    return session.accept(COMMA);
  }

  private static boolean isMatcherPosition(Expr callee) {
    return callee instanceof Expr.Member member && isTo(member.name());
  }

  private static boolean isTo(String word) {
    return word.equals("to") || word.equals("not_to") || word.equals("to_not");
  }

  private Arg argument(Expr callee, int mode, boolean matcher) {
    SplToken token = tokens().current();
    int next = tokens().ahead(1).getType();
    if (token.getType() == ELLIPSIS) {
      return session.calls().argument();
    }
    if (Starts.isWord(token) && next == COLON && tokens().ahead(2).getType() != NEWLINE) {
      tokens().consume();
      tokens().consume();
      Expr value = session.calls().value(Mode.ARGUMENT);
      return new Arg(Arg.Kind.NAMED, token.getText(), value, session.from(token.start()));
    }
    if (callee instanceof Expr.Name name && describes(name.name())) {
      session.texts().keepAsWritten(token);
    }
    Expr value;
    if (session.lambdas().startsAt(token)) {
      int inherited = mode & (Mode.BARE | Mode.STATEMENT_POSITION | Mode.SINGLE);
      value = session.lambdas().lambda(inherited);
      return new Arg(Arg.Kind.TRAILING, null, value, value.span());
    } else {
      value = session.calls().value(Mode.ARGUMENT | Mode.BARE_ARGUMENT | (matcher ? Mode.BARE : 0));
    }
    if (session.accept(ELLIPSIS)) {
      return new Arg(Arg.Kind.SPREAD, null, value, session.from(token.start()));
    }
    return Arg.positional(value);
  }

  /** {@code expect a to m b} and {@code expect a to_equal b}. */
  private Expr infix(Expr call, Expr callee) {
    SplToken word = tokens().current();
    if (!Starts.isWord(word) || word.lineStart()) {
      return call;
    }
    if (isTo(word.getText())) {
      tokens().consume();
      Expr method =
          new Expr.Member(call, word.getText(), false, word.span(), call.span().to(word.span()));
      Expr matcher = session.expressions().parse(Mode.BARE);
      Arg argument = Arg.positional(matcher);
      return new Expr.Call(method, List.of(argument), true, session.from(call.span().start()));
    }
    boolean expectation = callee instanceof Expr.Name name && name.name().startsWith("expect");
    if (!expectation || !INFIX_MATCHERS.contains(word.getText())) {
      return call;
    }
    tokens().consume();
    Expr method =
        new Expr.Member(call, word.getText(), false, word.span(), call.span().to(word.span()));
    List<Arg> arguments = new ArrayList<>();
    if (Starts.operand(tokens().current())) {
      arguments.add(Arg.positional(session.expressions().parse(Mode.PLAIN)));
    }
    return new Expr.Call(method, arguments, true, session.from(call.span().start()));
  }

  // ------------------------------------------------------------ where arguments start

  private boolean startsArgument(Expr callee, int mode) {
    SplToken token = tokens().current();
    if (!token.spaceBefore() || token.lineStart()) {
      return false;
    }
    String name = calleeName(callee);
    if (name == null) {
      return false;
    }
    return switch (token.getType()) {
      case INT, FLOAT, TEXT, RAW_TEXT, QUOTED, TRIPLE, BYTES, OPEN_TEXT, OPEN_QUOTED -> true;
      case SYMBOL, TRUE, FALSE, NIL, SELF, BACKSLASH, BANG, AWAIT, MATCH, ELLIPSIS -> true;
      case NOT -> tokens().ahead(1).getType() != IN;
      case FN -> tokens().ahead(1).getType() == LPAREN;
      case LPAREN -> Mode.has(mode, Mode.STATEMENT_POSITION);
      case LBRACK -> !isVariable(callee);
      case LBRACE -> !Starts.isCapital(name);
      case BAR -> session.lambdas().isBarLambda(0);
      case BAR_BAR -> !token.spaceAfter();
      case AT -> !token.spaceAfter() && Mode.has(mode, Mode.STATEMENT_POSITION);
      case AMP, MINUS, TILDE, LEFT_ARROW ->
          !token.spaceAfter() && Mode.has(mode, Mode.STATEMENT_POSITION) && !isVariable(callee);
      default -> Starts.isName(token) && !isInfixWord(token);
    };
  }

  private static @Nullable String calleeName(Expr callee) {
    if (callee instanceof Expr.Name name) {
      return name.name().equals("_") ? null : name.name();
    }
    return callee instanceof Expr.Member member ? member.name() : null;
  }

  private boolean isVariable(Expr callee) {
    return callee instanceof Expr.Name name && session.variables().isKnown(name.name());
  }

  /** Words with a meaning between operands are no arguments if an operand follows them. */
  private boolean isInfixWord(SplToken token) {
    return switch (token.getText()) {
      case "to", "not_to", "to_not", "from", "by", "into", "onto", "with", "xor", "step", "then" ->
          Starts.operand(tokens().ahead(1)) && !Starts.end(tokens().ahead(1).getType());
      case "unwrap" -> {
        int next = tokens().ahead(1).getType();
        yield next == OR || next == ELSE || Starts.word(tokens().ahead(1), "or_return");
      }
      default -> false;
    };
  }

  /** Whether the group at the current parenthesis is followed by nothing but a block or lambda. */
  boolean groupEndsStatement() {
    int depth = 0;
    for (int i = 0; ; i++) {
      switch (tokens().ahead(i).getType()) {
        case LPAREN, LBRACK, LBRACE -> depth++;
        case RPAREN, RBRACK, RBRACE -> {
          if (--depth == 0) {
            int next = tokens().ahead(i + 1).getType();
            return next == BACKSLASH || next != COMMA && Starts.end(next);
          }
        }
        case Token.EOF -> {
          return false;
        }
        default -> {}
      }
    }
  }

  // ------------------------------------------------------------ colon blocks

  private Expr colonBlock(Expr value, int mode) {
    boolean block = tokens().ahead(1).getType() == NEWLINE && tokens().ahead(2).getType() == INDENT;
    if (!(value instanceof Expr.Call) && calleeName(value) == null) {
      return value;
    }
    if (!block && !inlineBlock(value, mode)) {
      return value;
    }
    if (value instanceof Expr.Call call) {
      Findings.foreignWord(session, call);
    }
    int start = tokens().current().start();
    Block body = session.lambdas().body(mode & ~Mode.SINGLE);
    Span span = session.from(start);
    Expr lambda = new Expr.Lambda(List.of(), body, false, false, false, true, span);
    if (value instanceof Expr.Call call) {
      return CallParser.withTrailing(call, lambda);
    }
    Arg argument = new Arg(Arg.Kind.TRAILING, null, lambda, lambda.span());
    return new Expr.Call(value, List.of(argument), true, value.span().to(span));
  }

  /**
   * A body on the same line needs a last argument that is not a bare name; a word on its own, such
   * as {@code before_each: n += 1}, must not be a variable.
   */
  private boolean inlineBlock(Expr value, int mode) {
    if (!Mode.has(mode, Mode.STATEMENT_POSITION) || tokens().ahead(1).getType() == NEWLINE) {
      return false;
    }
    if (value instanceof Expr.Name name) {
      return !Starts.isCapital(name.name()) && !session.variables().isKnown(name.name());
    }
    return value instanceof Expr.Call call
        && (!call.bare() || !(call.arguments().getLast().value() instanceof Expr.Name));
  }
}
