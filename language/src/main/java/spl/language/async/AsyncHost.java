// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import org.jspecify.annotations.Nullable;
import spl.language.coroutine.FiberEngine;
import spl.language.values.Guest;

/** What the asynchronous side needs of the program it belongs to. */
public interface AsyncHost {
  /** The program's asynchronous side. */
  AsyncRuntime async();

  /** Calls guest code. */
  Guest guest();

  /** Makes the fibre engine; asked once, when the first fibre is needed. */
  FiberEngine newFiberEngine();

  /** Waits in a driver, as {@link Waiting} says. */
  void park(LoopDriver driver, long nanos);

  /** After how many milliseconds a turn of a task is told to be slow; 0 for never. */
  default long slowSliceMillis() {
    return threads().slowSliceMillis();
  }

  /** The threads of the program's further runtimes. */
  RuntimeThreads threads();

  /** A variable of the program's environment, or null. */
  default @Nullable String environment(String name) {
    return threads().environment(name);
  }

  /** Prints a line on the error stream. */
  void warn(String line);

  /** The display form of a guest value. */
  String display(Object value);
}
