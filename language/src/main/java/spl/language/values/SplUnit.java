// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/** The unit value {@code ()}, which also equals nil. */
public final class SplUnit {
  /** The only instance. */
  public static final SplUnit INSTANCE = new SplUnit();

  private SplUnit() {}

  @Override
  public String toString() {
    return "()";
  }
}
