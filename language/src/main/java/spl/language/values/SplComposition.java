// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * Two callables composed by {@code first >> second}; calling it calls both.
 *
 * @param first gets the arguments
 * @param second gets what the first answers
 */
public record SplComposition(Object first, Object second) {
  /** Calls both. */
  public Object call(Guest guest, Object... arguments) {
    return guest.call(second, guest.call(first, arguments));
  }

  @Override
  public String toString() {
    return "<lambda>";
  }
}
