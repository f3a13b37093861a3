// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.TruffleSafepoint.Interruptible;

/** The threads of the platform engine: how to make one, and how one waits for another. */
interface FiberThreads {
  /** An unstarted thread with a large stack that may run guest code. */
  Thread newThread(Runnable body);

  /** Waits on the calling thread. */
  <T> void await(Interruptible<T> wait, T subject);
}
