// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
public final class AsyncRuntime implements SplPromise.Owner, AutoCloseable {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Length of the chain in a report of a deadlock; it may be a circle. */
  private static final int MAX_WAITS = 10;

  /** Contract 2.4: operations in a row that end at once before others get their turn. */
  private static final int MAX_AT_ONCE = 128;

  private final AsyncHost host;
  private final EventLoop loop;
  private final RuntimeStats stats = new RuntimeStats();
  private final Map<Class<?>, AutoCloseable> attachments = new LinkedHashMap<>();
  private final Rejections rejections;
  private final PromiseStates states = new PromiseStates();
  private @Nullable FiberEngine engine;
  private @Nullable Task current;
  private long lastId;
  private int atOnce;

  /**
   * The asynchronous side of a program.
   *
   * @param host the program
   * @param driver its clock and its way to wait
   */
  public AsyncRuntime(AsyncHost host, LoopDriver driver) {
    this.host = host;
    this.loop = new EventLoop(driver, host::park);
    this.rejections = new Rejections(host);
  }

  /** The asynchronous side of the program that a built-in method works for. */
  public static AsyncRuntime of(Guest guest) {
    if (guest instanceof AsyncHost host) {
      return host.async();
    }
    throw new IllegalStateException("a program without asynchronous side");
  }

  /** The type of what {@code state} answers. */
  public PromiseStates states() {
    return states;
  }

  /** The queue of what can run. */
  public EventLoop loop() {
    return loop;
  }

  /** What makes the program's fibres. */
  public FiberEngine engine() {
    FiberEngine made = engine;
    if (made == null) {
      made = host.newFiberEngine();
      engine = made;
    }
    return made;
  }

  /** The task whose code runs, null in the main program. */
  public @Nullable Task currentTask() {
    return current;
  }

  /** A pending promise; the description is used in reports. */
  public SplPromise newPromise(String description) {
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
    Task task = new Task(this, body, newPromise("task " + name));
    task.run();
    return task.promise();
  }

  /** The same for a call target. */
  @TruffleBoundary
  public SplPromise start(String name, CallTarget code, Object[] arguments) {
    return start(name, () -> code.call(arguments));
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
    return spawn(shown, () -> guest.call(callee, arguments));
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
    loop.enqueue(new Task(this, body, result));
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
    BooleanSupplier timer = loop.after(nanos, () -> promise.resolve(value), promise::hasReactions);
    promise.setWork(() -> {
      boolean inTime = timer.getAsBoolean();
      promise.reject(SplErrors.cancelled(null));
      return inTime;
    });
    return promise;
  }

  /**
   * Announces something outside that the program waits for; until it ends the program stays alive.
   *
   * @param description what it is, in reports
   */
  public ExternalOperation begin(String description) {
    loop.externalBegun();
    return new ExternalOperation(loop, newPromise(description));
  }

  /**
   * The same for an operation whose promise is handed to the program.
   *
   * @param work what cancelling that promise does
   */
  public ExternalOperation begin(String description, SplPromise.Work work) {
    ExternalOperation operation = begin(description);
    operation.promise().setWork(work);
    return operation;
  }

  /** Counts an operation that needed no waiting; many in a row let other tasks run. */
  public void completedAtOnce() {
    if (++atOnce >= MAX_AT_ONCE && engine().inFiber()) {
      yieldTurn();
    }
  }

  /** State that a library keeps for this runtime; made on first use, closed at its shutdown. */
  @TruffleBoundary
  public <T extends AutoCloseable> T attachment(Class<T> key, Function<AsyncRuntime, T> maker) {
    AutoCloseable known = attachments.get(key);
    if (known == null) {
      known = maker.apply(this);
      attachments.put(key, known);
    }
    return key.cast(known);
  }

  /** What has been done so far. */
  public RuntimeStats stats() {
    return stats;
  }

  @Override
  @TruffleBoundary
  public void waitFor(SplPromise promise) {
    suspend(new Suspension(promise));
  }

  /** Waits; raises when the task is cancelled meanwhile. */
  void suspend(Suspension wait) {
    atOnce = 0;
    if (!engine().inFiber()) {
      runLoopUntil(wait);
      return;
    }
    if (current != null && current.isCancelled()) {
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

  /**
   * The main program waits in the queue like a task, so that the order stays first in first out.
   */
  private void runLoopUntil(Suspension wait) {
    boolean[] myTurn = new boolean[1];
    Runnable turn = () -> myTurn[0] = true;
    SplPromise promise = wait.promise();
    if (promise == null) {
      loop.enqueue(turn);
    } else {
      promise.onSettled(settled -> loop.enqueue(turn));
    }
    if (!loop.runUntil(() -> myTurn[0])) {
      throw SplErrors.deadlock(promise == null ? List.of() : waits(promise), null);
    }
  }

  /** The chain of what waits for what, beginning with what the main program waits for. */
  private static List<String> waits(SplPromise promise) {
    List<String> lines = new ArrayList<>();
    String waiter = "main";
    for (SplPromise p = promise; p != null && lines.size() < MAX_WAITS; p = p.waitsFor()) {
      lines.add(waiter + " waits for " + p.description());
      waiter = p.description();
    }
    return lines;
  }

  @Nullable Task enter(Task task) {
    Task outer = current;
    current = task;
    return outer;
  }

  void leave(@Nullable Task outer) {
    current = outer;
  }

  /** Runs all that can still run, then warns of rejections nobody looked at. */
  @TruffleBoundary
  public void drain() {
    loop.drain();
    rejections.reportAll();
  }

  /** Closes what libraries keep here, the latest first. */
  private void closeAttachments() {
    List<AutoCloseable> open = new ArrayList<>(attachments.values());
    attachments.clear();
    for (AutoCloseable a : open.reversed()) {
      try {
        a.close();
      } catch (Exception e) {
        host.warn("warning: could not release everything: " + e.getMessage());
      }
    }
  }

  /** Ends all fibres; the program is over. */
  @Override
  @TruffleBoundary
  public void close() {
    closeAttachments();
    FiberEngine made = engine;
    if (made != null) {
      made.close();
    }
  }

  @Override
  public long newId() {
    return ++lastId;
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
