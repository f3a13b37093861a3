// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variant of an enum.
 *
 * @param type the enum
 * @param name the variant's name
 * @param ordinal position in the declaration
 * @param discriminant explicit or ordinal value, what {@code as i64} gives
 * @param payload names of the payload fields; null entries are positional
 */
public record SplVariant(
    SplType type, String name, int ordinal, long discriminant, List<@Nullable String> payload) {
  /** Number of payload fields. */
  public int arity() {
    return payload.size();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
