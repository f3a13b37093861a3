// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import org.jspecify.annotations.Nullable;

/** What a program's further runtimes need of the outside. */
public interface RuntimeThreads {
  /** A thread that is not started; its code may enter the program. */
  Thread newThread(Runnable body);

  /** A variable of the program's environment, or null. */
  @Nullable String environment(String name);

  /** After how many milliseconds a turn of a task is told to be slow; 0 for never. */
  long slowSliceMillis();

  /** Makes a runtime the calling thread's; null takes it away. */
  void bind(@Nullable AsyncRuntime runtime);
}
