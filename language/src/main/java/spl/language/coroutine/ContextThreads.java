// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.TruffleSafepoint.Interruptible;

/** Threads that may enter a context; a waiting one can still be cancelled with its context. */
final class ContextThreads implements FiberThreads {
  private final Env env;
  private final long stackBytes;
  private final Runnable onStart;

  ContextThreads(Env env, long stackBytes, Runnable onStart) {
    this.onStart = onStart;
    this.env = env;
    this.stackBytes = stackBytes;
  }

  @Override
  public Thread newThread(Runnable body) {
    Runnable bound =
        () -> {
          onStart.run();
          body.run();
        };
    return env.newTruffleThreadBuilder(bound).stackSize(stackBytes).build();
  }

  @Override
  public <T> void await(Interruptible<T> wait, T subject) {
    TruffleSafepoint.setBlockedThreadInterruptible(null, wait, subject);
  }
}
