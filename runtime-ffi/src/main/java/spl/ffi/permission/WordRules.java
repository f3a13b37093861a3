// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.function.Function;
import java.util.function.Predicate;
import spl.ffi.fault.IoFault;

/**
 * Rules about hosts, ports, programs, variables: what the entries of both lists cover.
 *
 * @param <T> what is asked about
 */
final class WordRules<T> {
  private final boolean open;
  private final Rule<T> allowed;
  private final Rule<T> denied;

  WordRules(Access access, PermissionText text, Function<String, Predicate<T>> reader) {
    this.open = text.isOpen();
    this.allowed = rule(text.allowed(access), reader);
    this.denied = rule(text.denied(access), reader);
  }

  private static <T> Rule<T> rule(
      PermissionText.Words words, Function<String, Predicate<T>> reader) {
    return new Rule<>(
        words.everything(),
        words.list().stream().map(word -> new Rule.Entry<>(word, reader.apply(word))).toList());
  }

  /** Whether something may be allowed at all. */
  boolean mayAllow() {
    return !denied.everything() && (open || allowed.isPresent());
  }

  boolean allows(T subject) {
    return (open || allowed.covers(subject)) && !denied.covers(subject);
  }

  /** Refuses what is not allowed; who oversees the program may allow it all the same. */
  void check(T subject, Demand demand, Overseer overseer) throws IoFault {
    checkDenials(subject, demand, overseer);
    if (!open && !allowed.covers(subject) && !overseer.permits(demand)) {
      overseer.decided(demand, false);
      throw Refusals.notAllowed(demand);
    }
    overseer.decided(demand, true);
  }

  /** Refuses what is denied, whatever is allowed. */
  void checkDenials(T subject, Demand demand, Overseer overseer) throws IoFault {
    if (denied.covers(subject)) {
      overseer.decided(demand, false);
      throw Refusals.denied(demand, denied.entry(subject).map(Rule.Entry::text).orElse(""));
    }
  }
}
