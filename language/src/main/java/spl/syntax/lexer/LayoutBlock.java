// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

/**
 * One open indented block.
 *
 * @param column indentation of its lines
 * @param brackets how many brackets are open around it
 * @param limit a line at this column or left of it ends a block inside brackets; -1 for others
 * @param kind what its lines are
 */
record LayoutBlock(int column, int brackets, int limit, Kind kind) {
  /** What the lines of a block are. */
  enum Kind {
    /** Statements. */
    STATEMENTS,
    /** Arms of a {@code match}. */
    ARMS,
    /** Members of a type. */
    MEMBERS
  }

  boolean insideBracket() {
    return limit >= 0;
  }
}
