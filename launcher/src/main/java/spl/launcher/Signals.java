// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * What Ctrl-C and the requests of the system to end do while a program runs: the program gets an
 * error that it may handle, so its exits run. A second signal within a second ends the process at
 * once, and so does a program that takes no notice.
 */
final class Signals implements AutoCloseable {
  private static final long TWICE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PATIENCE_MILLIS = 3000;
  private static final long STEP_MILLIS = 10;
  private static final String INTERRUPT = "<interrupt>";

  private final Context context;
  private final StandardStreams streams;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Runnable undo = () -> {};
  private volatile long last;
  private boolean over;

  /** The signals, and the status of a program that ends by one. */
  private enum Kind {
    INT(ExitStatus.INTERRUPTED),
    TERM(ExitStatus.TERMINATED),
    HUP(ExitStatus.HUNG_UP);

    private final int status;

    Kind(int status) {
      this.status = status;
    }
  }

  private Signals(Context context, StandardStreams streams) {
    this.context = context;
    this.streams = streams;
    this.last = System.nanoTime() - TWICE_NANOS;
  }

  /** Handles signals for a program until closed. */
  static Signals during(Context context, StandardStreams streams) {
    Signals signals = new Signals(context, streams);
    signals.undo = whenAsked(signals::received);
    return signals;
  }

  /**
   * Runs an action, in a thread of its own, whenever a signal asks the process to end.
   *
   * @param action is given the status of a process that ends by the signal
   * @return brings back what was before
   */
  static Runnable whenAsked(IntConsumer action) {
    List<Runnable> undo = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      undo.add(SystemSignals.handle(kind.name(), () -> action.accept(kind.status)));
    }
    return () -> undo.forEach(Runnable::run);
  }

  /** Runs the program. */
  int watch(IntSupplier program) {
    return program.getAsInt();
  }

  private void received(int status) {
    long now = System.nanoTime();
    boolean again = now - last < TWICE_NANOS;
    last = now;
    if (again || ask(status) && !takesNotice()) {
      streams.output().flushIfFree();
      Runtime.getRuntime().halt(status);
    }
  }

  /** Asks the program to end, or whether it has taken no notice yet of having been asked. */
  private synchronized boolean ask(Object... status) {
    if (over) {
      return false;
    }
    try {
      Value interrupt = context.getBindings(GuestContext.LANGUAGE).getMember(INTERRUPT);
      return interrupt.execute(status).asBoolean();
    } catch (PolyglotException | IllegalStateException ended) {
      return false;
    }
  }

  private boolean takesNotice() {
    try {
      for (long waited = 0; waited < PATIENCE_MILLIS; waited += STEP_MILLIS) {
        if (closed.await(STEP_MILLIS, TimeUnit.MILLISECONDS) || !ask()) {
          return true;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Override
  public synchronized void close() {
    over = true;
    closed.countDown();
    undo.run();
  }
}
