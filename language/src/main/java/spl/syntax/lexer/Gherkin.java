// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads features, scenarios and steps, whose names are bare words, as calls of the test framework.
 *
 * <p>Note [Gherkin]. A {@code feature} becomes {@code describe "words":}, a {@code scenario} {@code
 * it "words":}, a step {@code gherkin_step "given", "words"}. The block of a step becomes part of
 * the scenario's own block, so that its steps share one scope. An outline is repeated for each row
 * of its table, with the columns as values in front. {@code context words <x>:} becomes {@code
 * step_def "words <x>", fn(x):}.
 */
final class Gherkin {
  private static final Set<String> STEPS = Set.of("given", "when", "then", "and_then");

  /** Two words at least, of which one may be captured. */
  private static final Pattern DEFINITION = Pattern.compile("(?U)\\w+( \\w+| <\\w+>)+");

  private static final String EXAMPLES = "examples";

  private final List<SplToken> input;
  private final String source;
  private final List<SplToken> output = new ArrayList<>();
  private GherkinTable.@Nullable Row row;
  private int at;

  private Gherkin(List<SplToken> input, String source) {
    this.input = input;
    this.source = source;
  }

  /** The tokens as they are when no line begins with one of the words. */
  static List<SplToken> read(List<SplToken> tokens, String text) {
    Gherkin gherkin = new Gherkin(tokens, text);
    for (int i = 0; i < tokens.size(); i++) {
      if (gherkin.isHead(i, "feature") || gherkin.isHead(i, "scenario") || gherkin.defines(i)) {
        return gherkin.rewritten();
      }
    }
    return tokens;
  }

  private List<SplToken> rewritten() {
    while (at < input.size()) {
      if (isHead(at, "feature")) {
        call("describe", at + 1);
        output.add(input.get(at++));
      } else if (isHead(at, "scenario")) {
        scenario();
      } else if (defines(at)) {
        definition();
      } else {
        output.add(input.get(at++));
      }
    }
    return output;
  }

  // ------------------------------------------------------------ heads

  /** Whether a line begins with a word that bare words and, at its end, a colon follow. */
  private boolean isHead(int index, String word) {
    SplToken token = input.get(index);
    if (!token.lineStart() || !token.getText().equals(word)) {
      return false;
    }
    SplToken next = input.get(index + 1);
    boolean quoted = next.getType() == TEXT && colon(index) == index + 2;
    return quoted || isBare(next) && colon(index) > index + 1;
  }

  private static boolean isBare(SplToken token) {
    return token.spaceBefore()
        && !token.lineStart()
        && Character.isLetterOrDigit(token.getText().codePointAt(0));
  }

  /** Whether a line defines a step: {@code context}, then words, one of them perhaps captured. */
  private boolean defines(int index) {
    SplToken token = input.get(index);
    if (token.getType() != CONTEXT || !token.lineStart() || colon(index) < 0) {
      return false;
    }
    return DEFINITION.matcher(words(index + 1)).matches();
  }

  /** Where the colon stands that ends a line, or -1. */
  private int colon(int index) {
    int end = index;
    while (input.get(end).getType() != NEWLINE && input.get(end).getType() != Token.EOF) {
      end++;
    }
    return input.get(end - 1).getType() == COLON ? end - 1 : -1;
  }

  /** The words of a head as they are written, which may be one text. */
  private String words(int first) {
    int end = Math.max(first, colon(first));
    String words = source.substring(input.get(first).start(), input.get(end).start()).strip();
    boolean quoted = input.get(first).getType() == TEXT && end == first + 1;
    return quoted ? words.substring(1, words.length() - 1) : words;
  }

  // ------------------------------------------------------------ what they become

  /** The name of a function and the words as its first argument; stands at the colon then. */
  private void call(String function, int first) {
    SplToken head = input.get(at);
    output.add(make(WORD, function, head, true));
    String words = words(first);
    text(row == null ? words : row.title(words), input.get(first));
    at = colon(at);
  }

  private void text(String shown, SplToken place) {
    String quoted = '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    output.add(make(TEXT, quoted, place, false));
  }

  private static SplToken make(int type, String text, SplToken place, boolean lineStart) {
    SplToken token = new SplToken(type, text, place.start(), place.end());
    token.markSpaceBefore();
    token.markSpaceAfter();
    if (lineStart) {
      token.markLineStart(place.indent(), place.commentIndent());
    }
    return token;
  }

  private void add(int type, String text, SplToken place) {
    output.add(make(type, text, place, false));
  }

  private void definition() {
    List<String> captured = GherkinTable.captured(words(at + 1));
    SplToken head = input.get(at);
    call("step_def", at + 1);
    add(COMMA, ",", head);
    add(FN, "fn", head);
    add(LPAREN, "(", head);
    for (int i = 0; i < captured.size(); i++) {
      if (i > 0) {
        add(COMMA, ",", head);
      }
      add(WORD, captured.get(i), head);
    }
    add(RPAREN, ")", head);
    output.add(input.get(at++));
  }

  private void scenario() {
    boolean outline = input.get(at + 1).getText().equals("outline") && colon(at) > at + 2;
    if (outline) {
      outline();
    } else {
      example("it", at + 1, null);
    }
  }

  /** One example from the head at the current place; stands behind it then. */
  private void example(String word, int first, GherkinTable.@Nullable Row values) {
    row = values;
    SplToken head = input.get(at);
    call(word, first);
    if (hasBlock(at)) {
      copy();
      copy();
      copy();
      add(WORD, "gherkin_begin", head);
      add(LPAREN, "(", head);
      add(RPAREN, ")", head);
      add(NEWLINE, "", head);
      if (values != null) {
        values.bind(head, output);
      }
      steps();
    } else {
      at++;
    }
    row = null;
  }

  private boolean hasBlock(int colon) {
    return input.get(colon + 1).getType() == NEWLINE && input.get(colon + 2).getType() == INDENT;
  }

  private void copy() {
    output.add(GherkinTable.copy(input.get(at++)));
  }

  /** The statements of a scenario up to the end of its block. */
  private void steps() {
    int depth = 1;
    while (depth > 0 && input.get(at).getType() != Token.EOF) {
      if (depth == 1 && isStep(at)) {
        step();
      } else if (depth == 1 && isTable(at)) {
        at = endOfBlock(colon(at)) + 1;
      } else {
        depth += change(at);
        copy();
      }
    }
  }

  private int change(int index) {
    int type = input.get(index).getType();
    return type == INDENT ? 1 : type == DEDENT ? -1 : 0;
  }

  private boolean isStep(int index) {
    return STEPS.contains(input.get(index).getText()) && isHead(index, input.get(index).getText());
  }

  private boolean isTable(int index) {
    SplToken token = input.get(index);
    return token.lineStart()
        && token.getText().equals(EXAMPLES)
        && colon(index) > index
        && hasBlock(colon(index));
  }

  private void step() {
    SplToken head = input.get(at);
    String words = words(at + 1);
    SplToken place = input.get(at + 1);
    output.add(make(WORD, "gherkin_step", head, true));
    add(TEXT, '"' + head.getText() + '"', head);
    add(COMMA, ",", head);
    text(row == null ? words : row.fill(words), place);
    at = colon(at);
    boolean block = hasBlock(at);
    if (block) {
      add(COMMA, ",", head);
      add(TRUE, "true", head);
    }
    at++;
    copy();
    if (block) {
      inline();
    }
  }

  /** The statements of a step's block, without the block; its two ends of line are one. */
  private void inline() {
    at++;
    int end = endOfBlock(at - 3);
    while (at < end - 1) {
      copy();
    }
    at = end + 1;
  }

  /** The last token of the block behind a colon: the end of the line behind its end. */
  private int endOfBlock(int colon) {
    int depth = 0;
    int index = colon + 2;
    do {
      depth += change(index++);
    } while (depth > 0 && input.get(index).getType() != Token.EOF);
    return input.get(index).getType() == NEWLINE ? index : index - 1;
  }

  private void outline() {
    int head = at;
    int colon = colon(head);
    int end = hasBlock(colon) ? endOfBlock(colon) : colon + 1;
    int table = table(colon, end);
    int behind = table > end ? endOfBlock(colon(table)) + 1 : end + 1;
    List<GherkinTable.Row> rows =
        table < 0 ? List.of() : GherkinTable.rows(input, colon(table), source);
    for (GherkinTable.Row values : rows) {
      at = head;
      example("it", head + 2, values);
      if (at <= end) {
        copy();
      }
    }
    if (rows.isEmpty()) {
      at = head;
      call("pending", head + 2);
      add(COMMA, ",", input.get(head));
      add(TEXT, "\"it has no examples\"", input.get(head));
      add(NEWLINE, "", input.get(head));
    }
    at = behind;
  }

  /** The table of an outline, in its block or directly behind it; -1 when there is none. */
  private int table(int colon, int end) {
    int depth = 0;
    for (int i = colon + 1; i <= end; i++) {
      depth += change(i);
      if (depth == 1 && isTable(i)) {
        return i;
      }
    }
    return end + 1 < input.size() && isTable(end + 1) ? end + 1 : -1;
  }
}
