// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.List;

/**
 * One thing that a document shows and that can be run.
 *
 * @param form how it is run
 * @param line the line of the document where its code begins
 * @param code what is run
 * @param expected what it must say
 * @param marks how the document wants it to be treated
 */
record DocExample(Form form, int line, String code, Expected expected, DocMarks marks) {
  private static final int LONGEST_NAME = 60;

  /** How an example is run. */
  enum Form {
    /** As an input of a session: the value of its last expression is shown. */
    INPUT,
    /** As a program of its own; lines marked with an arrow are checked. */
    PROGRAM
  }

  /**
   * What an example must say.
   *
   * @param lines the expected lines
   * @param line where the first of them stands, or would stand
   * @param indent what stands in front of each in the document
   */
  record Expected(List<String> lines, int line, String indent) {
    Expected {
      lines = List.copyOf(lines);
    }
  }

  /** The example's name in reports: the first line of its code that says something. */
  String name() {
    String first =
        code.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("nothing");
    return first.length() <= LONGEST_NAME ? first : first.substring(0, LONGEST_NAME - 1) + "…";
  }

  /** The lines of a program that say what it prints: {@code # => text}. */
  static List<String> marked(String code) {
    return code.lines().filter(l -> arrow(l) >= 0).map(DocExample::behindArrow).toList();
  }

  private static int arrow(String line) {
    int hash = line.lastIndexOf("# =>");
    return hash == 0 || hash > 0 && Character.isWhitespace(line.charAt(hash - 1)) ? hash : -1;
  }

  private static String behindArrow(String line) {
    return line.substring(arrow(line) + "# =>".length()).strip();
  }
}
