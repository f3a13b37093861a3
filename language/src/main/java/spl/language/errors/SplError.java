// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import java.util.List;

/**
 * The guest's {@code Error} object of a runtime error.
 *
 * @param kind what went wrong
 * @param message the message a program sees as {@code e.message}
 * @param help what to do about it, shown in the printed report; may be empty
 */
public record SplError(ErrorKind kind, String message, List<String> help) {
  public SplError {
    help = List.copyOf(help);
  }
}
