// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

/** Sizes of all inline caches. */
public final class CacheLimits {
  /** Call targets remembered at a call. */
  public static final int CALL = 4;

  /** Receiver types remembered at a member access or method call. */
  public static final int MEMBER = 6;

  /** Variants or types remembered at a pattern. */
  public static final int MATCH = 6;

  private CacheLimits() {}
}
