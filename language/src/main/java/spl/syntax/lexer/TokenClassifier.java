// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Gives tokens the meaning that their neighbours decide: soft keywords where a statement starts,
 * names where only a name fits, type brackets, suspension marks, decorators.
 */
final class TokenClassifier {
  private final List<SplToken> tokens;
  private final SoftWords softWords;
  private final List<String> blockKinds = new ArrayList<>();
  private boolean start = true;
  private int attributeEnd = -1;

  private TokenClassifier(List<SplToken> tokens) {
    this.tokens = tokens;
    this.softWords = new SoftWords(tokens);
  }

  /** Classifies the tokens in place and returns those that remain. */
  static List<SplToken> classify(List<SplToken> tokens) {
    List<SplToken> kept = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      SplToken token = tokens.get(i);
      boolean trailing =
          (token.getType() == SEMI || token.getType() == COMMA)
              && tokens.get(i + 1).getType() == NEWLINE;
      if (!trailing && token.getType() != UNKNOWN) {
        kept.add(token);
      }
    }
    new TokenClassifier(kept).run();
    return kept;
  }

  private void run() {
    for (int i = 0; tokens.get(i).getType() != Token.EOF; i++) {
      SplToken token = tokens.get(i);
      boolean starts = start || token.lineStart();
      start = false;
      switch (token.getType()) {
        case INDENT -> {
          blockKinds.add(token.getText());
          start = true;
        }
        case DEDENT -> leaveBlock();
        case NEWLINE, PUB, COLON, ARROW, FAT_ARROW, SEMI -> separator(i);
        case LT -> typeOpen(i);
        case TILDE -> suspension(i);
        case HASH -> attributeEnd = closer(i);
        case AT -> decorator(i, starts);
        case CASE -> typedPattern(i);
        case MATCH -> match(i, starts);
        case WORD -> {
          word(i, starts);
          if (token.getType() == CATCH) {
            typedPattern(i);
          }
        }
        default -> hardWord(i, starts);
      }
      start |= i == attributeEnd;
    }
  }

  private void match(int i, boolean starts) {
    if (isMatcher(i)) {
      tokens.get(i).setType(WORD);
      return;
    }
    hardWord(i, starts);
    if (tokens.get(i).getType() == MATCH) {
      BraceArms.separate(tokens, i);
    }
  }

  /** Behind the words of an expectation stands the matcher of that name, unless a block follows. */
  private boolean isMatcher(int i) {
    boolean inBrackets = i > 1 && tokens.get(i - 1).getType() == LPAREN;
    if (!isExpecting(inBrackets ? i - 2 : i - 1)) {
      return false;
    }
    int end = i;
    while (tokens.get(end).getType() != NEWLINE && tokens.get(end).getType() != Token.EOF) {
      end++;
    }
    return tokens.get(end - 1).getType() != COLON;
  }

  private boolean isExpecting(int i) {
    return i > 0
        && switch (tokens.get(i).getText()) {
          case "to", "not_to", "to_not" -> true;
          default -> false;
        };
  }

  private void leaveBlock() {
    if (!blockKinds.isEmpty()) {
      blockKinds.removeLast();
    }
    start = true;
  }

  private void separator(int i) {
    SplToken token = tokens.get(i);
    start = true;
    if (token.getType() == SEMI) {
      int next = tokens.get(i + 1).getType();
      if (next == CASE || next == BAR || next == ELSE) {
        token.setType(ARM_SEPARATOR);
      }
    } else if (token.getType() == PUB && names(i)) {
      token.setType(WORD);
    }
  }

  private boolean inMembers() {
    return !blockKinds.isEmpty() && blockKinds.getLast().equals("MEMBERS");
  }

  /** A word with a colon and a type behind it at the start of a member is a field's name. */
  private boolean names(int i) {
    return inMembers()
        && tokens.get(i + 1).getType() == COLON
        && tokens.get(i + 2).getType() != NEWLINE;
  }

  private void hardWord(int i, boolean starts) {
    SplToken token = tokens.get(i);
    boolean word = token.getType() >= AND && token.getType() <= WHILE;
    if (token.getType() == LET && tokens.get(i + 1).getType() == SYMBOL) {
      token.setType(WORD);
    } else if (word && starts && names(i)) {
      token.setType(WORD);
    } else if (token.getType() == IN && starts && tokens.get(i + 1).getType() == COLON) {
      token.setType(CONTRACT);
    } else if (inMembers()) {
      start = token.getType() == VAL || token.getType() == VAR || token.getType() == LET;
    }
  }

  private void word(int i, boolean starts) {
    SplToken token = tokens.get(i);
    if (starts && inMembers() && isConstructor(i)) {
      tokens.add(i, new SplToken(ME, "me", token.start(), token.start()));
      return;
    }
    if (isMember(i) || starts && names(i) && !token.getText().equals("invariant")) {
      return;
    }
    int type = starts ? startingWord(i) : WORD;
    if (type == WORD) {
      type = softWords.anywhere(i);
    }
    token.setType(type);
    if (type == CATCH) {
      typedPattern(i);
    }
    if (token.getText().equals("async") && tokens.get(i + 1).getType() == LBRACE) {
      BraceArms.separateLines(tokens, i + 1);
    }
    start = starts && SoftWords.isModifier(type) || type == MUT && starts;
  }

  private int startingWord(int i) {
    boolean inArms = !blockKinds.isEmpty() && blockKinds.getLast().equals("ARMS");
    return inArms && softWords.isTimeLimit(i) ? AFTER : softWords.atStart(i, inMembers());
  }

  /** {@code init(...):} is a method that changes its receiver, without {@code me} or {@code fn}. */
  private boolean isConstructor(int i) {
    String word = tokens.get(i).getText();
    return (word.equals("init") || word.equals("__init__"))
        && tokens.get(i + 1).getType() == LPAREN
        && tokens.get(i - 1).getType() != ME;
  }

  /** Behind a dot every word is a name. */
  private boolean isMember(int i) {
    if (i == 0) {
      return false;
    }
    return switch (tokens.get(i - 1).getType()) {
      case DOT, SAFE_DOT, COLON_COLON, FN -> true;
      case ARROW -> !tokens.get(i).spaceBefore();
      default -> false;
    };
  }

  private void typeOpen(int i) {
    SplToken token = tokens.get(i);
    if (i == 0 || token.spaceBefore() || token.spaceAfter()) {
      return;
    }
    int before = tokens.get(i - 1).getType();
    if (before == WORD || before == IMPL || before == COLON_COLON) {
      token.setType(TYPE_OPEN);
    }
  }

  private void suspension(int i) {
    if (i == 0 || tokens.get(i).spaceBefore()) {
      return;
    }
    switch (tokens.get(i - 1).getType()) {
      case IF, ELIF, WHILE, FOR, MATCH, AND, OR -> tokens.get(i).setType(SUSPEND);
      default -> {}
    }
  }

  /** {@code @name(...)} is a decorator unless it is a call with nothing to decorate behind it. */
  private void decorator(int i, boolean starts) {
    SplToken name = tokens.get(i + 1);
    if (!starts || tokens.get(i).spaceAfter() || !isName(name)) {
      return;
    }
    if (isBlockMark(i + 1)) {
      tokens.get(i).setType(UNSUPPORTED);
      tokens.get(i).setText("@" + name.getText());
      return;
    }
    int end = i + 1;
    while (tokens.get(end + 1).getType() == DOT && tokens.get(end + 2).getType() == WORD) {
      end += 2;
    }
    boolean call = tokens.get(end + 1).getType() == LPAREN && !tokens.get(end + 1).spaceBefore();
    if (call) {
      end = closer(end + 1);
    }
    if (!call || decorated(end + 1)) {
      tokens.get(i).setType(DECORATOR);
      attributeEnd = end;
    }
  }

  /** {@code @when cond} and {@code @end} around code for one platform. */
  private boolean isBlockMark(int i) {
    SplToken next = tokens.get(i + 1);
    return switch (tokens.get(i).getText()) {
      case "when" -> next.getType() != NEWLINE && next.getType() != LPAREN;
      case "end" -> next.getType() == NEWLINE;
      default -> false;
    };
  }

  private static boolean isName(SplToken token) {
    return token.getType() == WORD || token.getType() >= AND && token.getType() <= WHILE;
  }

  private boolean decorated(int i) {
    int at = tokens.get(i).getType() == NEWLINE ? i + 1 : i;
    return switch (tokens.get(at).getType()) {
      case FN, PUB, STRUCT, ENUM, TRAIT, IMPL, AT, HASH -> true;
      case WORD -> softWords.declares(at);
      default -> false;
    };
  }

  private int closer(int open) {
    int depth = 0;
    for (int i = open; tokens.get(i).getType() != Token.EOF; i++) {
      switch (tokens.get(i).getType()) {
        case LPAREN, LBRACK, LBRACE, HASH -> depth++;
        case RPAREN, RBRACK, RBRACE -> {
          if (--depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return open;
  }

  /** {@code case n: T:} and {@code catch e: T:} have a type between two colons. */
  private void typedPattern(int i) {
    if (tokens.get(i + 1).getType() != WORD || tokens.get(i + 2).getType() != COLON) {
      return;
    }
    for (int at = i + 3; ; at++) {
      switch (tokens.get(at).getType()) {
        case WORD, LBRACK, RBRACK, LT, GT, QUESTION, COMMA, DOT, BAR, TYPE_OPEN, AMP -> {}
        case COLON, IF, ARROW, FAT_ARROW -> {
          if (at > i + 3) {
            tokens.get(i + 2).setType(TYPED_COLON);
          }
          return;
        }
        default -> {
          return;
        }
      }
    }
  }
}
