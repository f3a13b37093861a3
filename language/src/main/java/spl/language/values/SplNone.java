// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/** The empty option. */
public final class SplNone {
  /** The only instance. */
  public static final SplNone INSTANCE = new SplNone();

  private SplNone() {}

  @Override
  public String toString() {
    return "None";
  }
}
