// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * Something that may have to wait for the network.
 *
 * @param <T> what comes of it
 */
public class Operation<T> {
  private static final Runnable NOBODY = () -> {};

  private final String verb;
  private final String address;
  private @Nullable T result;
  private @Nullable IoFault fault;
  private boolean done;
  private Runnable listener = NOBODY;
  private Runnable timer = NOBODY;
  private Runnable withdrawal = NOBODY;
  private Runnable afterFailure = NOBODY;
  private Runnable before = NOBODY;

  Operation(String verb, String address) {
    this.verb = verb;
    this.address = address;
  }

  /** One that is done. */
  static <T> Operation<T> of(T result) {
    Operation<T> operation = new Operation<>("", "");
    operation.complete(result);
    return operation;
  }

  /** One that has failed. */
  static <T> Operation<T> failed(IoFault fault) {
    Operation<T> operation = new Operation<>(fault.operation(), "");
    operation.fail(fault);
    return operation;
  }

  final String verb() {
    return verb;
  }

  /** What is attempted with whom, for reports. */
  @Override
  public final String toString() {
    return verb + " " + address;
  }

  /** Whether there is an outcome. */
  public final boolean isDone() {
    return done;
  }

  /** The outcome; only when done. */
  public final T get() throws IoFault {
    if (fault != null) {
      throw fault;
    }
    if (result == null) {
      throw new IllegalStateException("not done");
    }
    return result;
  }

  /** Has an action run when it is done; one action, and not when it is done already. */
  public final void onDone(Runnable action) {
    listener = action;
  }

  /**
   * Gives it up, so that nothing is taken from the network on its behalf.
   *
   * @return false when it is done
   */
  public final boolean withdraw() {
    if (done) {
      return false;
    }
    giveUp(IoErrorKind.CANCELLED);
    return true;
  }

  /** How to give it up early. */
  final void whenWithdrawn(Runnable action) {
    withdrawal = action;
  }

  /** Lets it fail after some time; 0 waits for ever. */
  final void limit(NetLoop loop, long nanos) {
    if (nanos > 0 && !done) {
      timer = loop.after(nanos, () -> giveUp(IoErrorKind.TIMED_OUT));
    }
  }

  /** Has an action run just before the one of {@link #onDone}; not when it is done already. */
  public final void whenDone(Runnable action) {
    before = action;
  }

  /** Has an action run when it fails, or now when it has. */
  final void whenFailed(Runnable action) {
    afterFailure = action;
    if (fault != null) {
      action.run();
    }
  }

  /** Ends like another one, now or later. */
  final void adopt(Operation<T> other) {
    if (other.isDone()) {
      follow(other);
    } else {
      withdrawal = other::withdraw;
      other.onDone(() -> follow(other));
    }
  }

  private void follow(Operation<T> other) {
    try {
      complete(other.get());
    } catch (IoFault e) {
      fail(e);
    }
  }

  final void complete(T value) {
    if (!done) {
      result = value;
      finish();
    }
  }

  final void fail(IoFault reason) {
    if (!done) {
      fault = reason;
      afterFailure.run();
      finish();
    }
  }

  private void giveUp(IoErrorKind kind) {
    Runnable undo = withdrawal;
    fail(fault(kind));
    undo.run();
  }

  final IoFault fault(IoErrorKind kind) {
    return IoFault.of(kind, verb, address);
  }

  final IoFault fault(Exception reason) {
    return FaultTranslation.translate(reason, verb, address);
  }

  private void finish() {
    done = true;
    withdrawal = NOBODY;
    timer.run();
    timer = NOBODY;
    before.run();
    before = NOBODY;
    Runnable waiting = listener;
    listener = NOBODY;
    waiting.run();
  }
}
