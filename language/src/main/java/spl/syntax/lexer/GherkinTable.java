// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a scenario is repeated for: columns are separated by two or more spaces. */
final class GherkinTable {
  private static final Pattern GAP = Pattern.compile("[ \\t]{2,}|\\t");
  private static final Pattern CAPTURE = Pattern.compile("<(\\w+)>");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private GherkinTable() {}

  /** The names between angle brackets. */
  static List<String> captured(String words) {
    return CAPTURE.matcher(words).results().map(found -> found.group(1)).toList();
  }

  /**
   * One row.
   *
   * @param names the columns
   * @param cells what stands in them; may be fewer
   */
  record Row(List<String> names, List<String> cells) {
    /** The name of an example: with the values in place, or all of them behind it. */
    String title(String words) {
      String filled = fill(words);
      StringJoiner values = new StringJoiner(", ", " (", ")");
      for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
        values.add(names.get(i) + ": " + cells.get(i));
      }
      return filled.equals(words) ? words + values : filled;
    }

    /** A text with the values in the place of their columns. */
    String fill(String words) {
      Matcher capture = CAPTURE.matcher(words);
      StringBuilder filled = new StringBuilder();
      while (capture.find()) {
        int column = names.indexOf(capture.group(1));
        String value = column >= 0 && column < cells.size() ? cells.get(column) : capture.group();
        capture.appendReplacement(filled, Matcher.quoteReplacement(value));
      }
      return capture.appendTail(filled).toString();
    }

    /** Statements that bind the columns to their values. */
    void bind(SplToken place, List<SplToken> output) {
      for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
        if (NAME.matcher(names.get(i)).matches()) {
          SplToken val = token(VAL, "val", place);
          val.markLineStart(place.indent(), -1);
          output.add(val);
          output.add(token(WORD, names.get(i), place));
          output.add(token(ASSIGN, "=", place));
          value(cells.get(i), place, output);
          output.add(token(NEWLINE, "", place));
        }
      }
    }
  }

  private static void value(String cell, SplToken place, List<SplToken> output) {
    Matcher number = NUMBER.matcher(cell);
    if (number.matches()) {
      boolean negative = cell.startsWith("-");
      if (negative) {
        output.add(token(MINUS, "-", place));
      }
      String digits = negative ? cell.substring(1) : cell;
      output.add(token(number.group(1) == null ? INT : FLOAT, digits, place));
    } else if (cell.equals("true") || cell.equals("false")) {
      output.add(token(cell.equals("true") ? TRUE : FALSE, cell, place));
    } else {
      boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
      String bare = quoted ? cell.substring(1, cell.length() - 1) : cell;
      output.add(token(QUOTED, "'" + bare.replace("'", "\\'") + "'", place));
    }
  }

  private static SplToken token(int type, String text, SplToken place) {
    SplToken token = new SplToken(type, text, place.start(), place.end());
    token.markSpaceBefore();
    return token;
  }

  /** The rows of the table behind a colon; the first line names the columns. */
  static List<Row> rows(List<SplToken> tokens, int colon, String text) {
    List<List<String>> lines = new ArrayList<>();
    int first = -1;
    for (int i = colon + 2; tokens.get(i).getType() != DEDENT; i++) {
      SplToken token = tokens.get(i);
      if (token.getType() == NEWLINE && first >= 0) {
        lines.add(cells(text.substring(tokens.get(first).start(), tokens.get(i - 1).end())));
        first = -1;
      } else if (token.getType() != INDENT && token.getType() != NEWLINE && first < 0) {
        first = i;
      }
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      rows.add(new Row(lines.getFirst(), line));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return List.of(GAP.split(line.strip()));
  }

  /** The same token once more: a token stands in one place only. */
  static SplToken copy(SplToken token) {
    SplToken copy = new SplToken(token.getType(), token.getText(), token.start(), token.end());
    copy.markAs(token);
    return copy;
  }
}
