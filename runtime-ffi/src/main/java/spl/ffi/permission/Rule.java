// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one option says about one kind of access: everything, or what its entries cover.
 *
 * @param everything whether the option was given without a list
 * @param entries the list of the option
 * @param <T> what is asked about
 */
record Rule<T>(boolean everything, List<Entry<T>> entries) {
  /** One word of a list. */
  record Entry<T>(String text, Predicate<T> covers) {}

  Rule {
    entries = List.copyOf(entries);
  }

  static <T> Rule<T> nothing() {
    return new Rule<>(false, List.of());
  }

  /** Whether the option was given at all. */
  boolean isPresent() {
    return everything || !entries.isEmpty();
  }

  boolean covers(T subject) {
    return everything || entry(subject).isPresent();
  }

  /** The entry that covers a subject. */
  Optional<Entry<T>> entry(T subject) {
    return entries.stream().filter(entry -> entry.covers().test(subject)).findFirst();
  }
}
