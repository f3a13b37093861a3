// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import spl.ffi.fault.IoFault;
import spl.ffi.net.Operation;
import spl.language.SplContext;
import spl.language.async.AsyncRuntime;
import spl.language.async.ExternalOperation;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.SplErr;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;
import spl.stdlib.GuestIoErrors;
import spl.stdlib.IoGate;

/** Joins operations on sockets to tasks. */
final class NetWaits {
  /** Makes the guest value of what came of an operation. */
  @FunctionalInterface
  interface Shape<T> {
    Object guest(T result) throws IoFault;
  }

  private NetWaits() {}

  /**
   * Waits in place; only the calling task stands still.
   *
   * @param undo gives back what came of it when the task was cancelled meanwhile
   */
  @TruffleBoundary
  static <T> T await(SplContext context, Operation<T> operation, Consumer<T> undo)
      throws IOException {
    AsyncRuntime runtime = context.async();
    try {
      if (operation.isDone()) {
        runtime.completedAtOnce();
      } else {
        ExternalOperation waiting = runtime.begin(operation);
        operation.onDone(() -> waiting.settle(() -> SplUnit.INSTANCE));
        waiting.promise().await();
      }
    } catch (SplPanic cancelled) {
      giveBack(operation, undo);
      throw cancelled;
    }
    return operation.get();
  }

  private static <T> void giveBack(Operation<T> operation, Consumer<T> undo) {
    if (!operation.withdraw()) {
      try {
        undo.accept(operation.get());
      } catch (IoFault failed) {
        return; // there is nothing to give back
      }
    }
  }

  /** The same for an operation whose result is of no use to anybody else. */
  static <T> T await(SplContext context, Operation<T> operation) throws IOException {
    return await(context, operation, result -> {});
  }

  /** A future of {@code Ok} or {@code Err}, which has been started. */
  @TruffleBoundary
  static <T> SplPromise future(
      SplContext context, Operation<T> operation, NetStyle style, Shape<T> shape) {
    if (operation.isDone()) {
      return context.async().resolved(result(context, operation, style, shape));
    }
    Cancelling work = new Cancelling(operation);
    ExternalOperation pending = context.async().begin(operation, work);
    Supplier<Object> outcome =
        () -> {
          if (work.cancelled) {
            throw SplErrors.cancelled(null);
          }
          return result(context, operation, style, shape);
        };
    operation.onDone(() -> pending.settle(outcome));
    return pending.promise();
  }

  /** What cancelling a future does: nothing is taken from the network on its behalf. */
  private static final class Cancelling implements SplPromise.Work {
    private final Operation<?> operation;
    private boolean cancelled;

    Cancelling(Operation<?> operation) {
      this.operation = operation;
    }

    @Override
    public boolean cancel() {
      cancelled = !operation.isDone();
      return operation.withdraw();
    }

    @Override
    public void abandoned() {
      cancel();
    }
  }

  private static <T> Object result(
      SplContext context, Operation<T> operation, NetStyle style, Shape<T> shape) {
    try {
      return new SplOk(shape.guest(operation.get()));
    } catch (IoFault fault) {
      return error(context, fault, style);
    }
  }

  /** {@code Err} of a fault, which becomes the last error. */
  @TruffleBoundary
  static SplErr error(SplContext context, IoFault fault, NetStyle style) {
    IoGate.io(context).lastFault().record(fault);
    return new SplErr(
        style == NetStyle.HOST
            ? GuestIoErrors.ioError(context, fault)
            : GuestIoErrors.netError(context, fault));
  }
}
