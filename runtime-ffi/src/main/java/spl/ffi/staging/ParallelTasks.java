// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.load.LoaderPool;

/**
 * Runs one task per input on the pool and in the calling thread, which takes up whatever no worker
 * has begun: so a busy or closed pool makes it slower, never stuck.
 */
final class ParallelTasks {
  private final LoaderPool pool;

  ParallelTasks(LoaderPool pool) {
    this.pool = pool;
  }

  /** A step that may fail. */
  interface Task<R> {
    R run(String input) throws IoFault;
  }

  /** Returns all results in input order, or releases them and throws the first failure in order. */
  <R> List<R> all(List<String> inputs, Task<R> task, Consumer<R> release) throws IoFault {
    Batch<R> batch = new Batch<>(inputs, task);
    int helpers = Math.min(pool.size(), inputs.size() - 1);
    for (int i = 0; i < helpers; i++) {
      pool.execute(batch::work);
    }
    batch.work();
    batch.join();
    return batch.results(release);
  }

  private record Outcome<R>(@Nullable R value, @Nullable IoFault fault) {}

  private static final class Batch<R> {
    private final List<String> inputs;
    private final Task<R> task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<@Nullable Outcome<R>> outcomes;
    private final CountDownLatch open;

    Batch(List<String> inputs, Task<R> task) {
      this.inputs = inputs;
      this.task = task;
      this.outcomes = new AtomicReferenceArray<>(inputs.size());
      this.open = new CountDownLatch(inputs.size());
    }

    void work() {
      int mine = next.getAndIncrement();
      while (mine < inputs.size()) {
        outcomes.set(mine, run(inputs.get(mine)));
        open.countDown();
        mine = next.getAndIncrement();
      }
    }

    private Outcome<R> run(String input) {
      try {
        return new Outcome<>(task.run(input), null);
      } catch (IoFault failure) {
        return new Outcome<>(null, failure);
      } catch (RuntimeException broken) {
        IoFault fault = IoFault.of(IoErrorKind.OTHER, "stage", input);
        return new Outcome<>(null, fault.causedBy(broken));
      }
    }

    /** Every input is taken by now, so this only waits for steps in progress. */
    void join() {
      boolean interrupted = false;
      while (true) {
        try {
          open.await();
          break;
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    List<R> results(Consumer<R> release) throws IoFault {
      List<R> values = new ArrayList<>(inputs.size());
      IoFault first = null;
      for (int i = 0; i < inputs.size(); i++) {
        Outcome<R> outcome = outcomes.get(i);
        if (outcome != null && outcome.value() != null) {
          values.add(outcome.value());
        } else if (outcome != null && first == null) {
          first = outcome.fault();
        }
      }
      if (first != null) {
        values.forEach(release);
        throw first;
      }
      return values;
    }
  }
}
