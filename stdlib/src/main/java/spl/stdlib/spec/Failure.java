// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an example or group did not pass.
 *
 * @param message what was expected and what was found
 * @param place where, or null
 * @param diff lines that show how two values differ; may be empty
 * @param stack the functions that were running, innermost first; may be empty
 */
record Failure(String message, @Nullable Place place, List<String> diff, List<String> stack) {
  static Failure of(String message, @Nullable Place place) {
    return new Failure(message, place, List.of(), List.of());
  }
}
