// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

/**
 * How many calls of guest functions the running stack holds.
 *
 * <p>Note [Counted depth]: an overflow of the host's stack can strike anywhere, also where the host
 * prepares its own classes, which stay unusable then. So a runaway recursion is stopped by
 * counting. Only interpreted calls and the outermost one of each compiled unit are counted: what
 * the compiler inlines takes no stack worth mentioning.
 */
public final class CallDepth {
  /** The promised ten thousand, and some room for what stands around a program's recursion. */
  public static final int LIMIT = 10_100;

  private int calls;

  /** Enters a call; false when there is no room for it. */
  public boolean enter() {
    return ++calls <= LIMIT;
  }

  /** Leaves a call. */
  public void leave() {
    calls--;
  }

  int calls() {
    return calls;
  }

  void reset(int depth) {
    calls = depth;
  }
}
