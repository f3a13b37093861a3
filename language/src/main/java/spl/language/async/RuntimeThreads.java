// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import org.jspecify.annotations.Nullable;

/** The threads of a program's further runtimes. */
public interface RuntimeThreads {
  /** A thread that is not started; its code may enter the program. */
  Thread newThread(Runnable body);

  /** Makes a runtime the calling thread's; null takes it away. */
  void bind(@Nullable AsyncRuntime runtime);
}
