// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spl.language.coroutine.FiberBody;
import spl.language.coroutine.FiberEngine;
import spl.language.coroutine.PinnedFiberException;
import spl.language.errors.SplError;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplFunction;
import spl.language.values.SplGenerator;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** The asynchronous side of one running program: its loop, its fibres, and what runs on them. */
public final class AsyncRuntime extends RuntimeParts implements SplPromise.Owner, AutoCloseable {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Contract 2.4: operations in a row that end at once before others get their turn. */
  private static final int MAX_AT_ONCE = 128;

  private int atOnce;
  private boolean tasksLeft;

  /**
   * The first runtime of a program.
   *
   * @param host the program
   * @param driver its clock and its way to wait
   */
  public AsyncRuntime(AsyncHost host, LoopDriver driver) {
    super(host, driver, new Runtimes());
  }

  private AsyncRuntime(AsyncHost host, LoopDriver driver, Runtimes runtimes) {
    super(host, driver, runtimes);
  }

  /** A further runtime of the same program, for a thread of its own. */
  AsyncRuntime sibling() {
    return new AsyncRuntime(host, new SystemDriver(), runtimes);
  }

  /** The asynchronous side of the program that a built-in method works for. */
  public static AsyncRuntime of(Guest guest) {
    if (guest instanceof AsyncHost host) {
      return host.async();
    }
    throw new IllegalStateException("a program without asynchronous side");
  }

  /** A pending promise; the description is used in reports. */
  public SplPromise newPromise(Object description) {
    return new SplPromise(this, description);
  }

  /** A promise that is settled with a value, or adopts a promise. */
  public SplPromise resolved(Object value) {
    SplPromise promise = newPromise("value");
    promise.resolve(value);
    return promise;
  }

  /** A promise that is rejected with a guest value or error. */
  public SplPromise rejected(Object reason) {
    SplPromise promise = newPromise("value");
    promise.reject(errorOf(reason));
    return promise;
  }

  /** The error that raises a value. */
  @TruffleBoundary
  public SplPanic errorOf(Object reason) {
    String message = reason instanceof SplError e ? e.message() : host.display(reason);
    return SplErrors.thrown(message, reason, null);
  }

  /** Runs a body at once up to its first suspension; an error in it rejects the promise. */
  @TruffleBoundary
  public SplPromise start(String name, FiberBody body) {
    return startTask(name, body, null);
  }

  /** The same for a call target, whose first argument is the function. */
  @TruffleBoundary
  public SplPromise start(String name, CallTarget code, Object[] arguments) {
    return startTask(name, () -> code.call(arguments), arguments.length == 0 ? null : arguments[0]);
  }

  private SplPromise startTask(String name, FiberBody body, @Nullable Object code) {
    Task task = new Task(this, body, newPromise("task " + name), code);
    task.run();
    return task.promise();
  }

  /**
   * Queues a call as a task for a later turn; a promise without arguments is its own task.
   *
   * @throws SplPanic now, when the value cannot be called
   */
  @TruffleBoundary
  public SplPromise spawnCall(String name, Object callee, Object... arguments) {
    if (callee instanceof SplPromise promise && arguments.length == 0) {
      return promise;
    }
    Guest guest = host.guest();
    if (!guest.isCallable(callee)) {
      throw SplErrors.notCallable(guest.typeName(callee), null);
    }
    CowValue.shareAll(arguments, arguments.length);
    String shown = callee instanceof SplFunction function ? function.info().name() : name;
    SplPromise promise = newPromise("task " + shown);
    loop.enqueue(new Task(this, () -> guest.call(callee, arguments), promise, callee));
    return promise;
  }

  /** Queues a body as a task for a later turn. */
  @TruffleBoundary
  public SplPromise spawn(String name, FiberBody body) {
    SplPromise promise = newPromise("task " + name);
    enqueue(body, promise);
    return promise;
  }

  /** Queues guest code whose outcome settles a promise; how reactions call back. */
  public void enqueue(FiberBody body, SplPromise result) {
    loop.enqueue(new Task(this, body, result, null));
  }

  /** A suspended generator of what a body yields. */
  @TruffleBoundary
  public SplGenerator generator(FiberBody body) {
    return new SplGenerator(new FiberSteps(this, engine().create(body)));
  }

  /** The same for a call target. */
  @TruffleBoundary
  public SplGenerator generator(CallTarget code, Object[] arguments) {
    return generator(() -> code.call(arguments));
  }

  /** Hands a value to whoever asked the running generator for it, and waits to be asked again. */
  public void yieldValue(Object value) {
    Object message = engine().suspend(value);
    assert message == Suspension.GO_ON;
  }

  /** Prints a line on the error stream. */
  public void warn(String line) {
    host.warn(line);
  }

  /** Lets everything run that is ready, once. */
  @TruffleBoundary
  public void yieldTurn() {
    suspend(Suspension.TURN);
  }

  /** A promise that is fulfilled with unit after some milliseconds. */
  public SplPromise delay(double milliseconds) {
    return delay(milliseconds, SplUnit.INSTANCE);
  }

  /**
   * A promise that is fulfilled with a value after some milliseconds; while nobody waits for it, it
   * does not keep the program alive.
   */
  @TruffleBoundary
  public SplPromise delay(double milliseconds, Object value) {
    SplPromise promise = newPromise("sleep");
    long nanos = (long) Math.min(milliseconds * NANOS_PER_MILLI, Long.MAX_VALUE / 2.0);
    EventLoop.Alarm timer = loop.after(nanos, () -> promise.resolve(value), promise::hasReactions);
    promise.setWork(() -> {
      boolean inTime = timer.remove();
      promise.reject(SplErrors.cancelled(null));
      return inTime;
    });
    return promise;
  }

  /**
   * Announces something outside that the program waits for; until it ends the program stays alive.
   *
   * @param description what it is, in reports, or what says so as its {@code toString}
   */
  public ExternalOperation begin(Object description) {
    loop.externalBegun();
    return new ExternalOperation(loop, newPromise(description));
  }

  /**
   * The same for an operation whose promise is handed to the program.
   *
   * @param work what cancelling that promise does
   */
  public ExternalOperation begin(Object description, SplPromise.Work work) {
    ExternalOperation operation = begin(description);
    operation.promise().setWork(work);
    return operation;
  }

  /** Counts an operation that needed no waiting; many in a row let other tasks run. */
  public void completedAtOnce() {
    if (++atOnce >= MAX_AT_ONCE) {
      yieldTurn();
    }
  }

  /** State that a library keeps for this runtime; made on first use, closed at its shutdown. */
  @TruffleBoundary
  public <T extends AutoCloseable> T attachment(Class<T> key, Function<AsyncRuntime, T> maker) {
    return attachments.get(key, () -> maker.apply(this));
  }

  @Override
  @TruffleBoundary
  public void waitFor(SplPromise promise) {
    manual().pollAll();
    suspend(new Suspension(promise));
  }

  /** Waits; raises when the task is cancelled meanwhile. */
  void suspend(Suspension wait) {
    atOnce = 0;
    if (!engine().inFiber()) {
      mainLoop.runUntil(wait);
      return;
    }
    if (current != null && current.mustEnd()) {
      throw SplErrors.cancelled(null);
    }
    Object message;
    try {
      message = engine().suspend(wait);
    } catch (PinnedFiberException e) {
      throw SplErrors.cannotWaitHere(null);
    }
    if (message instanceof SplPanic cancelled) {
      throw cancelled;
    }
  }

  @Override
  public boolean isCurrent() {
    return !runtimes.isSingle() ? host.async() == this : true;
  }

  @Override
  public void post(Runnable job) {
    loop.post(job);
  }

  @Override
  public Object copied(Object value) {
    return new DeepCopy(host.guest(), this).copy(value);
  }

  /** Runs all that can still run, then warns of rejections nobody looked at. */
  @TruffleBoundary
  public void drain() {
    drainUntil(() -> false);
  }

  /** The same, but ends when told to. */
  void drainUntil(BooleanSupplier told) {
    mainLoop.drain(told);
    rejections.reportAll();
  }

  /**
   * Ends all tasks but the running one: they are cancelled and their exits run, for two seconds at
   * most; then everything that libraries keep here is closed. Later use starts afresh.
   */
  @TruffleBoundary
  public void shutdown() {
    new Shutdown(this).run();
    attachments.close();
  }

  /** An input of a session was interrupted: what it left running is cancelled before the next. */
  public void leaveTasks() {
    tasksLeft = true;
  }

  /** Cancels what an interrupted input left running; the exits of its tasks run. */
  @TruffleBoundary
  public void cancelLeftTasks() {
    if (tasksLeft) {
      tasksLeft = false;
      new Shutdown(this).run();
    }
  }

  /** Runs what other runtimes give it until the program ends. */
  void serve() {
    while (!runtimes.isClosing()) {
      drain();
    }
    shutdown();
  }

  /** The thread of a further runtime ends. */
  void end() {
    try {
      close();
    } finally {
      runtimes.remove(this);
      host.threads().bind(null);
    }
  }

  /** Ends all fibres; the program is over. */
  @Override
  @TruffleBoundary
  public void close() {
    attachments.close();
    FiberEngine made = engine;
    if (made != null) {
      made.close();
    }
  }

  @Override
  public long newId() {
    return runtimes.newId();
  }

  @Override
  public void rejectedUnobserved(SplPromise promise) {
    rejections.add(promise);
  }

  @Override
  public void observed(SplPromise promise) {
    rejections.remove(promise);
  }
}
