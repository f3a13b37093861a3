// SPDX-License-Identifier: Apache-2.0
package spl.language;

import spl.language.values.Guest;
import spl.language.values.display.Display;

/**
 * A comparison that came out false, kept for the message of a failing expectation.
 *
 * @param operator the operator as written
 * @param left the left operand
 * @param right the right operand
 */
public record ComparisonNote(String operator, Object left, Object right) {
  /** What the comparison claims, with the operands as they are. */
  public String claim(Guest guest) {
    return Display.debug(guest, left) + " " + phrase() + " " + Display.debug(guest, right);
  }

  private String phrase() {
    return switch (operator) {
      case "==" -> "to equal";
      case "!=" -> "to not equal";
      case "<" -> "to be less than";
      case "<=" -> "to be at most";
      case ">" -> "to be greater than";
      case ">=" -> "to be at least";
      case "in" -> "to be in";
      case "not in" -> "to not be in";
      default -> operator;
    };
  }
}
