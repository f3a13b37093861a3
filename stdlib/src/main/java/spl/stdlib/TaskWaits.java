// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.load.AsyncLoad;
import spl.ffi.mmap.MappedRegion;
import spl.language.SplContext;
import spl.language.async.ExternalOperation;

/** Waits for the outside world: only the calling task stands still. */
public final class TaskWaits {
  /** Work that may wait; it runs outside of the program and must not touch guest values. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work. */
    T run() throws IOException;
  }

  /** What came of some work: travels through a promise, never to the guest. */
  private record Outcome<T>(Work<T> result) {}

  private TaskWaits() {}

  /**
   * Does work that may take any time, such as waiting for a process, in a thread of its own: the
   * loader's workers are few and must stay free.
   */
  @TruffleBoundary
  public static <T> T apart(SplContext context, String what, Work<T> work) throws IOException {
    ExternalOperation operation = context.async().begin(what);
    Runnable body =
        () -> {
          Outcome<T> outcome = outcome(what, work);
          operation.complete(() -> outcome);
        };
    Thread.ofPlatform().daemon().name("wait: " + what).start(body);
    return resultOf(operation);
  }

  /** Opens a file; one that waits for another program, such as a pipe, holds up its task only. */
  @TruffleBoundary
  public static <T> T opening(SplContext context, String path, Work<T> work) throws IOException {
    return IoGate.io(context).facts().mayWait(path)
        ? apart(context, "open " + path, work)
        : work.run();
  }

  /** Waits for a load and returns its region; starts it if need be. */
  @TruffleBoundary
  public static MappedRegion load(SplContext context, AsyncLoad load) throws IOException {
    load.start();
    if (!load.state().isDone()) {
      ExternalOperation operation = context.async().begin("load " + load.path());
      Outcome<MappedRegion> outcome = new Outcome<>(load::await);
      load.onCompletion(() -> operation.complete(() -> outcome));
      return TaskWaits.<MappedRegion>resultOf(operation);
    }
    return load.await();
  }

  /** The exception is kept and thrown again in the task that waits. */
  private static <T> Outcome<T> outcome(String what, Work<T> work) {
    try {
      T value = work.run();
      return new Outcome<>(() -> value);
    } catch (IOException | RuntimeException failure) {
      IOException fault = FaultTranslation.translate(failure, what, null);
      return new Outcome<>(() -> {
        throw fault;
      });
    }
  }

  @SuppressWarnings("unchecked") // only outcomes of the same operation settle its promise
  private static <T> T resultOf(ExternalOperation operation) throws IOException {
    return ((Outcome<T>) operation.promise().await()).result().run();
  }
}
