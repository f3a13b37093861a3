// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/** A value of a user enum; immutable. A payload-free variant has one shared value. */
public sealed class SplEnumValue permits SplRefused {
  private static final Object[] EMPTY = new Object[0];

  private final SplVariant variant;
  private final Object[] payload;

  /** The value of a payload-free variant. */
  public SplEnumValue(SplVariant variant) {
    this(variant, EMPTY);
  }

  /** A variant with its payload; the array must not be changed afterwards. */
  public SplEnumValue(SplVariant variant, Object[] payload) {
    this.variant = variant;
    this.payload = payload;
  }

  /** Which variant. */
  public final SplVariant variant() {
    return variant;
  }

  /** Number of payload fields. */
  public final int arity() {
    return payload.length;
  }

  /** A payload field. */
  public final Object payload(int index) {
    return payload[index];
  }
}
