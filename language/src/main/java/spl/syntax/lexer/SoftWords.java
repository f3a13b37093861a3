// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** Decides whether a soft keyword starts its construct: only if what follows fits. */
final class SoftWords {
  private final List<SplToken> tokens;

  SoftWords(List<SplToken> tokens) {
    this.tokens = tokens;
  }

  /** The token type of a word at the start of a statement. */
  int atStart(int i, boolean inMembers) {
    SplToken next = tokens.get(i + 1);
    return switch (tokens.get(i).getText()) {
      case "async" ->
          isText(next, "with") || next.getType() == FOR
              ? ASYNC_BLOCK
              : fits(ASYNC, modifiesFunction(i + 1));
      case "sync" -> fits(SYNC, modifiesFunction(i + 1));
      case "gen" -> fits(GEN, modifiesFunction(i + 1));
      case "literal" -> fits(LITERAL, next.getType() == FN);
      case "static" ->
          modifiesFunction(i + 1) ? STATIC : fits(CONST, isName(next) || next.getType() == VAL);
      case "extern" -> modifiesFunction(i + 1) ? EXTERN : externType(next);
      case "const" -> next.getType() == FN ? CONTRACT : fits(CONST, isTarget(next));
      case "me" -> fits(ME, isName(next) && opensList(i + 2));
      case "get" -> fits(GET, inMembers && isName(next) && opensList(i + 2));
      case "set" -> fits(SET, inMembers && isName(next) && opensList(i + 2));
      case "on" -> fits(ON, inMembers && isTypeName(next));
      case "common" -> fits(COMMON, isUse(next));
      case "auto" -> fits(AUTO, isUse(next));
      case "lazy" -> fits(LAZY, isUse(next));
      case "from" -> fits(FROM, lineHas(i, IMPORT));
      case "export" -> exportsDeclaration(next) ? PUB : fits(EXPORT, isExported(next));
      case "mod", "module" -> fits(MOD, isName(next) && isPathEnd(tokens.get(i + 2)));
      case "macro" -> fits(MACRO, isName(next) && tokens.get(i + 2).getType() == LPAREN);
      case "global" -> fits(GLOBAL, isName(next) && isAssigned(tokens.get(i + 2)));
      default -> typeWord(i);
    };
  }

  private static int externType(SplToken next) {
    return isText(next, "static") ? UNSUPPORTED : fits(EXTERN_TYPE, isName(next));
  }

  private static boolean isTarget(SplToken next) {
    return isName(next) || next.getType() == LPAREN;
  }

  private int typeWord(int i) {
    SplToken next = tokens.get(i + 1);
    return switch (tokens.get(i).getText()) {
      case "class" -> fits(CLASS, isName(next));
      case "actor" -> fits(ACTOR, isTypeName(next));
      case "mixin" -> fits(MIXIN, isTypeName(next));
      case "union" -> fits(UNION, isTypeName(next));
      case "type" -> fits(TYPE, isTypeName(next));
      case "newtype" -> fits(NEWTYPE, isTypeName(next));
      case "alias" -> fits(ALIAS, isName(next) || next.getType() == FN);
      case "bind" -> fits(BIND, isTypeName(next));
      case "unit" -> fits(UNIT, isName(next) && isUnitTail(tokens.get(i + 2)));
      case "extend" -> fits(EXTEND, isName(next) && endsWithColon(i));
      case "bitfield", "handle_pool" -> fits(UNSUPPORTED, isTypeName(next));
      case "kernel", "ghost" -> fits(UNSUPPORTED, next.getType() == FN);
      case "mock" -> fits(UNSUPPORTED, isTypeName(next) && endsWithColon(i));
      case "asm" -> fits(UNSUPPORTED, next.getType() == COLON && endsWithColon(i));
      default -> statementWord(i);
    };
  }

  private int statementWord(int i) {
    SplToken next = tokens.get(i + 1);
    boolean block = next.getType() == COLON;
    return switch (tokens.get(i).getText()) {
      case "loop" -> fits(LOOP, block);
      case "try" -> fits(TRY, block);
      case "do" -> fits(DO, block);
      case "finally" -> fits(FINALLY, block);
      case "catch" -> fits(CATCH, block || isName(next) || next.getType() == LPAREN);
      case "defer", "errdefer" -> fits(DEFER, block || isOperand(next) && !isCallParen(next));
      case "throw", "raise" -> fits(THROW, isOperand(next));
      case "assert" -> fits(ASSERT, isOperand(next) && !isCallParen(next) && !isBang(i));
      case "with" -> fits(WITH, isOperand(next) && !isCallParen(next));
      case "when" -> fits(WHEN, isOperand(next) && !isCallParen(next) && lineHas(i, COLON));
      case "context" -> fits(CONTEXT, isContext(next) && endsWithColon(i));
      case "skip" -> fits(SKIP_WORD, isEnd(next));
      case "pass", "pass_todo", "pass_dn", "pass_do_nothing" ->
          fits(PASS, isEnd(next) || isCallParen(next));
      case "requires", "ensures", "invariant", "decreases", "out", "out_err" ->
          fits(CONTRACT, block || isBoundResult(i) || next.getType() == FN);
      default -> WORD;
    };
  }

  /** The token type of a word wherever it stands. */
  int anywhere(int i) {
    SplToken next = tokens.get(i + 1);
    return switch (tokens.get(i).getText()) {
      case "mut" -> fits(MUT, isOperand(next) && !isCallParen(next) || next.getType() == LET);
      case "type" -> fits(TYPE, isImported(i));
      case "lazy" -> fits(LAZY, isImported(i));
      case "ref", "move" -> fits(MUT, isName(next) && inPattern(i));
      case "loop" -> fits(LOOP, opensBlock(i) || opensValue(i));
      case "try" -> fits(TRY, opensBlock(i) || opensValue(i));
      case "do" -> fits(DO, opensBlock(i) || opensValue(i));
      case "receive" -> fits(RECEIVE, opensCases(i));
      case "select" -> fits(SELECT, opensCases(i));
      case "dyn" -> fits(DYN, isTypeName(next));
      case "unique", "shared", "weak", "handle", "iso" ->
          fits(DYN, (isTypeName(next) || isScalar(next)) && isAnnotation(i));
      case "where" -> fits(WHERE, isOperand(next) && declares(lineStart(i)));
      case "with" ->
          fits(WITH, isTypeName(next) && declares(lineStart(i)) || isValue(i) && resource(next));
      case "then" -> fits(THEN, isOperand(next) && follows(i, IF, ELIF));
      case "catch" -> fits(CATCH, (isName(next) || next.getType() == COLON) && endsTry(i));
      case "finally" -> fits(FINALLY, next.getType() == COLON && endsTry(i));
      default -> WORD;
    };
  }

  /** Whether a declaration starts here. */
  boolean declares(int i) {
    SplToken token = tokens.get(i);
    return switch (token.getType()) {
      case FN, STRUCT, ENUM, TRAIT, IMPL, PUB, CLASS, ACTOR, MIXIN, UNION -> true;
      case TYPE, ALIAS, NEWTYPE -> true;
      case ASYNC, SYNC, GEN, EXTERN, STATIC, ME, LITERAL, EXTEND, HASH, DECORATOR, MACRO -> true;
      case WORD ->
          switch (token.getText()) {
            case "class", "actor", "mixin", "async", "sync", "gen", "extern", "static" -> true;
            case "me", "type", "union", "extend", "const", "literal", "unit" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** Words behind which a further word can start the statement. */
  static boolean isModifier(int type) {
    return switch (type) {
      case ASYNC,
          ASYNC_BLOCK,
          SYNC,
          GEN,
          LITERAL,
          STATIC,
          EXTERN,
          EXTERN_TYPE,
          COMMON,
          AUTO,
          LAZY,
          PUB ->
          true;
      default -> false;
    };
  }

  private static int fits(int type, boolean fits) {
    return fits ? type : WORD;
  }

  private static boolean isName(SplToken token) {
    return token.getType() == WORD || token.getType() == MATCH;
  }

  private static boolean isTypeName(SplToken token) {
    return token.getType() == WORD && Character.isUpperCase(token.getText().charAt(0));
  }

  private static boolean isText(SplToken token, String text) {
    return token.getType() == WORD && token.getText().equals(text);
  }

  private static boolean isUse(SplToken token) {
    return token.getType() == USE || token.getType() == IMPORT;
  }

  private static boolean isExported(SplToken token) {
    return switch (token.getType()) {
      case WORD, LBRACE, STAR -> true;
      default -> false;
    };
  }

  private static boolean exportsDeclaration(SplToken next) {
    return switch (next.getType()) {
      case USE, FN, STRUCT, ENUM, TRAIT, VAL, VAR, LET -> true;
      case WORD -> next.getText().equals("class") || next.getText().equals("async");
      default -> false;
    };
  }

  /** Whether only words that belong to a function stand between here and {@code fn}. */
  private boolean modifiesFunction(int i) {
    for (int at = i; ; at++) {
      SplToken token = tokens.get(at);
      if (token.getType() == FN) {
        return true;
      }
      if (token.getType() != WORD || !isFunctionWord(token.getText())) {
        return false;
      }
    }
  }

  private static boolean isFunctionWord(String word) {
    return switch (word) {
      case "async", "sync", "gen", "static", "extern", "literal" -> true;
      default -> false;
    };
  }

  private static boolean isPathEnd(SplToken token) {
    return switch (token.getType()) {
      case NEWLINE, DOT, COLON, COLON_COLON, Token.EOF -> true;
      default -> false;
    };
  }

  private static boolean isUnitTail(SplToken token) {
    return switch (token.getType()) {
      case COLON, ASSIGN -> true;
      case LPAREN -> !token.spaceBefore();
      default -> false;
    };
  }

  private static boolean isAssigned(SplToken token) {
    return token.getType() == ASSIGN || token.getType() == COLON;
  }

  private boolean opensList(int i) {
    SplToken token = tokens.get(i);
    return token.getType() == LPAREN || token.getType() == LT && !token.spaceBefore();
  }

  /** {@code assert!(...)}. */
  private boolean isBang(int i) {
    SplToken next = tokens.get(i + 1);
    return next.getType() == BANG && !next.spaceBefore() && isCallParen(tokens.get(i + 2));
  }

  private static boolean isCallParen(SplToken token) {
    return token.getType() == LPAREN && !token.spaceBefore();
  }

  private static boolean isContext(SplToken token) {
    return switch (token.getType()) {
      case TEXT, QUOTED, RAW_TEXT, TRIPLE, SYMBOL, LPAREN -> false;
      default -> isOperand(token);
    };
  }

  private static boolean isEnd(SplToken token) {
    return switch (token.getType()) {
      case NEWLINE, SEMI, DEDENT, RPAREN, RBRACK, RBRACE, ELSE, ELIF, Token.EOF -> true;
      default -> isText(token, "catch") || isText(token, "finally");
    };
  }

  /** Whether an operand can start here behind a word and a space. */
  private static boolean isOperand(SplToken token) {
    return switch (token.getType()) {
      case WORD, INT, FLOAT, TEXT, QUOTED, RAW_TEXT, TRIPLE, BYTES, SYMBOL, SELF -> true;
      case TRUE, FALSE, NIL, NOT, AWAIT, IF, MATCH, FN, BACKSLASH, BANG, LPAREN -> true;
      case LBRACK, LBRACE, MINUS, AMP, STAR, AT -> token.spaceBefore() && !token.spaceAfter();
      default -> false;
    };
  }

  private boolean opensBlock(int i) {
    return tokens.get(i + 1).getType() == COLON && tokens.get(i + 2).getType() == NEWLINE;
  }

  /** {@code x = try: ...}: the block is the value of what stands in front of it. */
  private boolean opensValue(int i) {
    return tokens.get(i + 1).getType() == COLON && isValue(i);
  }

  private boolean isValue(int i) {
    return i > 0
        && switch (tokens.get(i - 1).getType()) {
          case ASSIGN, COLON_ASSIGN, PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN -> true;
          case MOD_ASSIGN, POW_ASSIGN, FLOOR_ASSIGN, COALESCE_ASSIGN, SUSPEND_ASSIGN -> true;
          case RETURN -> true;
          default -> false;
        };
  }

  private static boolean resource(SplToken token) {
    return isOperand(token) && !isCallParen(token);
  }

  private static boolean isScalar(SplToken token) {
    return switch (token.getText()) {
      case "i64", "i32", "u8", "u64", "f64", "text", "str", "bool", "int", "float" -> true;
      default -> false;
    };
  }

  /** Whether a type stands here: behind an arrow, or behind the colon of a name. */
  private boolean isAnnotation(int i) {
    int before = i == 0 ? NEWLINE : tokens.get(i - 1).getType();
    if (before != COLON || i < 3) {
      return before == ARROW;
    }
    return switch (tokens.get(i - 3).getType()) {
      case VAL, VAR, LET, MUT, CONST, LPAREN, COMMA -> true;
      default -> false;
    };
  }

  private boolean opensCases(int i) {
    return opensBlock(i)
        && tokens.get(i + 3).getType() == INDENT
        && tokens.get(i + 3).getText().equals("ARMS");
  }

  /** {@code after 100:} among the cases of {@code receive:} and {@code select:}. */
  boolean isTimeLimit(int i) {
    return tokens.get(i).getText().equals("after") && isOperand(tokens.get(i + 1));
  }

  /** {@code use type a.B}, {@code use lazy a.b}. */
  private boolean isImported(int i) {
    return i > 0 && isUse(tokens.get(i - 1)) && isName(tokens.get(i + 1));
  }

  private boolean inPattern(int i) {
    return switch (tokens.get(i - 1).getType()) {
      case CASE -> true;
      case LPAREN, COMMA -> {
        int at = lineStart(i);
        yield tokens.get(at).getType() == CASE;
      }
      default -> false;
    };
  }

  private boolean isBoundResult(int i) {
    return tokens.get(i + 1).getType() == LPAREN
        && tokens.get(i + 2).getType() == WORD
        && tokens.get(i + 3).getType() == RPAREN
        && tokens.get(i + 4).getType() == COLON;
  }

  private boolean lineHas(int i, int type) {
    for (int at = i; !isLineEnd(tokens.get(at)); at++) {
      if (tokens.get(at).getType() == type) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithColon(int i) {
    int at = i;
    while (!isLineEnd(tokens.get(at))) {
      at++;
    }
    return tokens.get(at - 1).getType() == COLON;
  }

  /** Whether a word behind {@code try:} on the same line ends what is tried. */
  private boolean endsTry(int i) {
    SplToken before = tokens.get(i - 1);
    return before.getType() != LPAREN && before.getType() != COMMA && follows(i, TRY, TRY);
  }

  private boolean follows(int i, int type, int other) {
    for (int at = i - 1; at >= 0 && !isLineEnd(tokens.get(at)); at--) {
      int found = tokens.get(at).getType();
      if (found == type || found == other) {
        return true;
      }
    }
    return false;
  }

  private int lineStart(int i) {
    int at = i;
    while (at > 0 && !isLineEnd(tokens.get(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isLineEnd(SplToken token) {
    return switch (token.getType()) {
      case NEWLINE, INDENT, DEDENT, Token.EOF -> true;
      default -> false;
    };
  }
}
