// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import spl.language.errors.SplError;

/** An enum value that stands for a refusal by the program's own permissions (tools §5.4). */
public final class SplRefused extends SplEnumValue {
  private final SplError error;

  /** The value that programs match, with the error that is printed when none does. */
  public SplRefused(SplVariant variant, Object[] payload, SplError error) {
    super(variant, payload);
    this.error = error;
  }

  /** What was refused, and the option that would allow it. */
  public SplError error() {
    return error;
  }
}
