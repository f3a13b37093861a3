// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that takes long to make and is made while the person still reads the first prompt.
 *
 * @param <T> what it is
 */
final class WarmUp<T> implements Supplier<T> {
  private final FutureTask<T> task;
  private volatile boolean taken;

  WarmUp(String name, Supplier<T> maker) {
    task = new FutureTask<>(maker::get);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until it is made. */
  @Override
  public T get() {
    taken = true;
    try {
      return task.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Whether somebody has it already. */
  boolean isTaken() {
    return taken;
  }
}
