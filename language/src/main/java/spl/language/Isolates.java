// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncRuntime;
import spl.language.async.RuntimeThreads;
import spl.language.async.SystemDriver;
import spl.language.coroutine.CallDepth;
import spl.language.coroutine.FiberChoice;
import spl.language.errors.AsyncErrors;
import spl.language.values.Cell;

/** The runtimes of one program as its threads see them. */
public final class Isolates implements RuntimeThreads {
  /** How long further threads may take to end with the program. */
  private static final long PATIENCE_MILLIS = 2000;

  private final SplContext context;
  private final Env env;
  private final Assumption single;
  private final Isolate first;
  private final Set<Cell> variables = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  Isolates(SplContext context) {
    this.context = context;
    this.env = context.env();
    this.single = context.language().singleRuntime();
    this.first = isolate(new AsyncRuntime(context, new SystemDriver()));
  }

  private Isolate isolate(AsyncRuntime runtime) {
    return new Isolate(
        runtime, new CallDepth(), new GuestOutput(env.out()), new GuestOutput(env.err()));
  }

  /** The isolate that the program starts in; known before the context is. */
  Isolate first() {
    return first;
  }

  /** The isolate of the calling thread. */
  Isolate current() {
    return single.isValid() ? first : bound();
  }

  private Isolate bound() {
    Isolate bound = context.language().slot().get();
    return bound == null ? first : bound;
  }

  /** A thread of a further runtime; binds itself by {@link #bind}. */
  @Override
  @TruffleBoundary
  public Thread newThread(Runnable body) {
    single.invalidate();
    Thread thread = env.newTruffleThreadBuilder(body).stackSize(FiberChoice.STACK_BYTES).build();
    threads.removeIf(t -> t.getState() == Thread.State.TERMINATED);
    threads.add(thread);
    return thread;
  }

  @Override
  public long slowSliceMillis() {
    return env.getOptions().get(SplLanguage.SLOW_SLICE);
  }

  @Override
  @TruffleBoundary
  public @Nullable String environment(String name) {
    return env.getEnvironment().get(name);
  }

  @Override
  @TruffleBoundary
  public void bind(@Nullable AsyncRuntime runtime) {
    Isolate isolate = runtime == null ? null : isolate(runtime);
    context.language().slot().set(isolate);
  }

  /** Makes the calling thread, a fibre's, belong to the isolate that made it. */
  void bind(Isolate isolate) {
    context.language().slot().set(isolate);
  }

  /** Records that a binding of a module is a variable, which only the first runtime may use. */
  @TruffleBoundary
  public void noteVariable(Cell cell) {
    variables.add(cell);
  }

  /** The cell that stands for a binding of a module in the calling thread's runtime. */
  @TruffleBoundary
  public Cell own(Cell cell, String name, Node location) {
    Isolate isolate = bound();
    if (isolate == first) {
      return cell;
    }
    if (variables.contains(cell)) {
      throw AsyncErrors.foreignVariable(name, location);
    }
    return isolate.copyOf(context, cell);
  }

  /** Asks the program to end; for any thread. */
  @TruffleBoundary
  public void interrupt(int status) {
    first.async().interrupts().request(status);
    Future<Void> unused = env.submitThreadLocal(null, new Interruption(first));
  }

  /** Whether that has not reached the program's code yet. */
  public boolean isInterrupting() {
    return first.async().interrupts().isPending();
  }

  void close() {
    first.async().closeOthers();
    endThreads();
    first.async().close();
  }

  /** Waits for the further threads; those that go on and on are interrupted. */
  private void endThreads() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    boolean asked = false;
    for (Thread thread : threads) {
      while (thread.isAlive() && System.nanoTime() < end) {
        join(thread);
        if (thread.isAlive() && !asked) {
          asked = true;
          Thread[] all = threads.stream().filter(Thread::isAlive).toArray(Thread[]::new);
          Future<Void> unused = env.submitThreadLocal(all, new Ending());
        }
      }
    }
    threads.clear();
  }

  private static void join(Thread thread) {
    TruffleSafepoint.setBlockedThreadInterruptible(null, t -> t.join(20), thread);
  }

  /** Raises the user's interruption in the thread that runs guest code of the first runtime. */
  private static final class Interruption extends ThreadLocalAction {
    private final Isolate isolate;

    Interruption(Isolate isolate) {
      super(true, false);
      this.isolate = isolate;
    }

    @Override
    protected void perform(Access access) {
      SplContext context = SplContext.get(access.getLocation());
      if (context.isolates().current() == isolate) {
        isolate.async().interrupts().raiseInGuest();
      }
    }
  }

  /** Raises in threads that go on although the program is over. */
  private static final class Ending extends ThreadLocalAction {
    Ending() {
      super(true, false);
    }

    @Override
    protected void perform(Access access) {
      throw AsyncErrors.interrupted(null);
    }
  }
}
