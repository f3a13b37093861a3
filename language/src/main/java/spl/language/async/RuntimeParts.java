// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.coroutine.FiberEngine;
import spl.language.values.SplPromise;

/** What a runtime consists of, and what is known of it. */
abstract class RuntimeParts {
  final AsyncHost host;
  final EventLoop loop;
  final Runtimes runtimes;
  final Attachments attachments;
  final Rejections rejections;
  final MainLoop mainLoop;
  final TaskList tasks = new TaskList();
  private final RuntimeStats stats = new RuntimeStats();
  private final Interrupts interrupts;
  private final TaskLocals locals;
  private final SliceClock slices;
  private final ManualMode manual;
  private final Mailboxes mailboxes;
  private final int number;
  @Nullable FiberEngine engine;
  @Nullable Task current;
  private volatile boolean stalled;

  RuntimeParts(AsyncHost host, LoopDriver driver, Runtimes runtimes) {
    AsyncRuntime self = (AsyncRuntime) this;
    this.host = host;
    this.runtimes = runtimes;
    this.number = runtimes.newNumber();
    this.loop = new EventLoop(driver, host::park, () -> runtimes.awaitOthers(self));
    this.rejections = new Rejections(host);
    this.attachments = new Attachments(host);
    this.interrupts = new Interrupts(self);
    this.locals = new TaskLocals(self);
    this.manual = new ManualMode(self);
    this.mailboxes = new Mailboxes(self);
    this.mainLoop = new MainLoop(self);
    this.slices = new SliceClock(host, loop, stats);
    runtimes.add(self);
  }

  /** The type of what {@code state} answers. */
  public PromiseStates states() {
    return runtimes.states();
  }

  /** What programs know by number: channels, threads, tasks; for any thread. */
  public Map<Long, Object> numbered() {
    return runtimes.numbered();
  }

  /** How the program's runtimes are set up. */
  public RuntimeConfiguration configuration() {
    return runtimes.configuration(host);
  }

  /** How futures run. */
  public ManualMode manual() {
    return manual;
  }

  /** The mailboxes of tasks. */
  public Mailboxes mailboxes() {
    return mailboxes;
  }

  /** The program. */
  AsyncHost host() {
    return host;
  }

  /** All runtimes of the program. */
  Runtimes runtimes() {
    return runtimes;
  }

  /** Its number: 0 is the program's first runtime. */
  public int number() {
    return number;
  }

  /** The wish that the program ends. */
  public Interrupts interrupts() {
    return interrupts;
  }

  /** The tasks that have not ended. */
  TaskList tasks() {
    return tasks;
  }

  /** Number of tasks that have not ended. */
  public int liveTasks() {
    return tasks.size();
  }

  /** Handles of the tasks that have not ended, oldest first. */
  @TruffleBoundary
  public List<SplPromise> taskHandles() {
    return tasks.all().stream().map(Task::promise).toList();
  }

  /** The task-local variables of the code that runs. */
  public TaskLocals locals() {
    return locals;
  }

  /** Runs something whose time does not count as the turn of the task that asked for it. */
  public void excused(Runnable action) {
    long began = loop.now();
    try {
      action.run();
    } finally {
      slices.excuse(loop.now() - began);
    }
  }

  /** The queue of what can run. */
  public EventLoop loop() {
    return loop;
  }

  /** The thread below all fibres that run now; the one that others must wake. */
  public Thread thread() {
    return engine().root();
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

  /** What has been done so far. */
  public RuntimeStats stats() {
    return stats;
  }

  @Nullable Task enter(Task task) {
    Task outer = current;
    current = task;
    task.began = slices.begin();
    return outer;
  }

  void leave(Task task, @Nullable Task outer) {
    current = outer;
    slices.end(task, task.began);
  }

  /** Waits in the driver. */
  void park(long nanos) {
    host.park(loop.driver(), nanos);
  }

  boolean isInterruptDue() {
    return interrupts.isDue();
  }

  void setStalled(boolean now) {
    stalled = now;
  }

  boolean isStalled() {
    return stalled;
  }

  /** Whether there is nothing to do and nothing to wait for, other runtimes left aside. */
  boolean isQuiet() {
    return tasks.size() == 0 && loop.isIdle() && loop.externalCount() == 0;
  }

  /** Asks the further runtimes of the program to end. */
  public void closeOthers() {
    runtimes.close();
  }

  /** Whether the program has no further runtimes. */
  public boolean isOnly() {
    return runtimes.isSingle();
  }
}
