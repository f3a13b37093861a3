// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplEnumValue;
import spl.language.values.SplPromise;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** The enum {@code PromiseState} of one program. */
public final class PromiseStates {
  private final SplType type = new SplType("PromiseState", SplType.Kind.ENUM);
  private final SplEnumValue pending = new SplEnumValue(declare("Pending", 0));
  private final SplVariant resolved = declare("Resolved", 1, (String) null);
  private final SplVariant rejected = declare("Rejected", 2, (String) null);

  private SplVariant declare(String name, int ordinal, @Nullable String... payload) {
    List<@Nullable String> fields = Arrays.asList(payload);
    SplVariant variant = new SplVariant(type, name, ordinal, ordinal, fields);
    type.variants().put(name, variant);
    return variant;
  }

  /** The enum itself. */
  public SplType type() {
    return type;
  }

  /** The state of a promise with its value or error. */
  public SplEnumValue of(SplPromise promise) {
    return switch (promise.state()) {
      case PENDING -> pending;
      case FULFILLED -> new SplEnumValue(resolved, new Object[] {promise.value()});
      case REJECTED -> new SplEnumValue(rejected, new Object[] {promise.error().payload()});
    };
  }
}
