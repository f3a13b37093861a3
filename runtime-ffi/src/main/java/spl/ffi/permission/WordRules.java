// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;

/**
 * Rules about hosts, ports, programs, variables: what the entries of both lists cover.
 *
 * @param <T> what is asked about
 */
final class WordRules<T> {
  private final Access access;
  private final boolean open;
  private final Rule<T> allowed;
  private final Rule<T> denied;

  WordRules(Access access, PermissionText text, Function<String, Predicate<T>> reader) {
    this.access = access;
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

  /**
   * Refuses what is not allowed.
   *
   * @param shown what the message calls it
   * @param value what behind the option would allow it
   */
  void check(T subject, String operation, @Nullable String shown, @Nullable String value)
      throws IoFault {
    checkDenials(subject, operation, shown);
    if (!open && !allowed.covers(subject)) {
      throw Refusals.notAllowed(access, operation, shown, value);
    }
  }

  /** Refuses what is denied, whatever is allowed. */
  void checkDenials(T subject, String operation, @Nullable String shown) throws IoFault {
    if (denied.covers(subject)) {
      String word = denied.entry(subject).map(Rule.Entry::text).orElse("");
      throw Refusals.denied(access, operation, shown, word);
    }
  }
}
