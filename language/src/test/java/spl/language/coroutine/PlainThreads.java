// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.TruffleSafepoint.Interruptible;
import java.util.function.Consumer;

/** Threads outside of any context. */
record PlainThreads(Consumer<Thread> made) implements FiberThreads {
  @Override
  public Thread newThread(Runnable body) {
    Thread thread = new Thread(null, body, "fibre", FiberChoice.STACK_BYTES);
    made.accept(thread);
    return thread;
  }

  @Override
  public <T> void await(Interruptible<T> wait, T subject) {
    try {
      wait.apply(subject);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
