// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.language.SplContext;
import spl.language.worker.UncopyableException;
import spl.language.worker.Worker;
import spl.stdlib.IoGate;
import spl.stdlib.TaskWaits;

/**
 * The workers of a program by number. They are joined when it ends by itself, and killed when it
 * ends early; the status of one that has ended stays known.
 */
final class Workers implements AutoCloseable {
  private static final String START = "start a worker";

  private final SplContext program;
  private final List<Worker> running = new ArrayList<>();

  private Workers(SplContext program) {
    this.program = program;
    program.programEnd().add(this::ended);
  }

  /** The workers of a program. */
  @TruffleBoundary
  static Workers of(SplContext context) {
    return context.attachment(Workers.class, Workers::new);
  }

  /** Starts one and tells its number. */
  @TruffleBoundary
  long start(Object function, Object... arguments) throws IoFault {
    if (!program.env().isCreateThreadAllowed()) {
      throw IoFault.of(IoErrorKind.PERMISSION_DENIED, START, null);
    }
    try {
      program.flush();
      Worker worker = Worker.start(program, function, arguments, new SharedValues(program));
      running.add(worker);
      return IoGate.io(program).handles().issue(worker, START);
    } catch (UncopyableException captured) {
      String why = "it captures " + captured.getMessage() + ", which cannot be copied";
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, START, null, why);
    }
  }

  /** The worker of a number, or null. */
  @TruffleBoundary
  @Nullable Worker find(long number) {
    return IoGate.io(program).handles().find(number, Worker.class);
  }

  /** Waits for the end of one and tells its status. */
  @TruffleBoundary
  long await(Worker worker) throws IOException {
    int status =
        worker.isAlive() ? TaskWaits.apart(program, "wait for worker", () -> status(worker)) : 0;
    reap(worker);
    return worker.isAlive() ? status : status(worker);
  }

  private static int status(Worker worker) throws IoFault {
    try {
      return worker.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw IoFault.of(IoErrorKind.INTERRUPTED, "wait for worker", null);
    }
  }

  /** Kills one; one that has ended is left as it is. */
  @TruffleBoundary
  void kill(Worker worker) {
    worker.kill();
    reap(worker);
  }

  private void reap(Worker worker) {
    if (!worker.isAlive() && running.remove(worker)) {
      worker.close();
    }
  }

  private void ended(boolean normal) {
    for (Worker worker : List.copyOf(running)) {
      if (normal) {
        TruffleSafepoint.setBlockedThreadInterruptible(null, Worker::await, worker);
      } else {
        worker.kill();
      }
      reap(worker);
    }
  }

  @Override
  public void close() {
    ended(false);
  }
}
