// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/** The value {@code nil}. */
public final class SplNil {
  /** The only instance. */
  public static final SplNil INSTANCE = new SplNil();

  private SplNil() {}

  @Override
  public String toString() {
    return "nil";
  }
}
