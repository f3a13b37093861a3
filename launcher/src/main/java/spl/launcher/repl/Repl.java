// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads inputs, runs them, tells what became of them; until the end or until somebody leaves. */
public final class Repl implements AutoCloseable {
  private static final Set<String> LEAVE = Set.of("exit", "quit");
  private static final int FAILED = 1;

  /** A second wish to stop within this time means that the first was in vain. */
  private static final long AGAIN = TimeUnit.SECONDS.toNanos(1);

  private final Supplier<ReplSession> sessions;
  private final Screen screen;
  private final Commands commands;
  private final Colouring colouring;
  private final Recorder recorder;
  private final Showing showing = new Showing();
  private final List<String> inputs = new ArrayList<>();
  private @Nullable ReplSession session;
  private String lastReport = "";
  private int status;
  private boolean left;

  /**
   * Interrupts share it, the end of an input has it alone. An interrupt is over when nothing runs
   * in the session, which it would not notice if the next input began in between.
   */
  private final ReadWriteLock interrupting = new ReentrantReadWriteLock();

  private volatile @Nullable ReplSession running;
  private volatile boolean abandoned;
  private volatile long lastInterrupt;

  /**
   * A loop.
   *
   * @param sessions makes a session; asked again when one is thrown away
   */
  public Repl(Supplier<ReplSession> sessions, Screen screen) {
    this.sessions = sessions;
    this.screen = screen;
    this.colouring = new Colouring(screen.colours());
    this.recorder = new Recorder(screen);
    this.commands = new Commands(this);
  }

  /** The words of all commands, without their colon. */
  public static List<String> commandNames() {
    return Commands.NAMES;
  }

  /** The session; made when first needed. */
  public ReplSession session() {
    ReplSession known = session;
    if (known == null) {
      known = sessions.get();
      session = known;
    }
    return known;
  }

  /** Runs inputs of a prompt to its end; answers the status of the process. */
  public int run(Prompt prompt) {
    prompt.onInterrupt(this::interrupt);
    while (!left) {
      screen.freshLine();
      String text = prompt.read();
      if (text == null || LEAVE.contains(text.strip())) {
        break;
      }
      perform(prompt, text);
    }
    return status;
  }

  private void perform(Prompt prompt, String text) {
    if (text.isBlank()) {
      return;
    }
    if (text.startsWith(":") || isQuestion(text)) {
      commands.perform(prompt, text.strip());
    } else {
      commands.beforeInput();
      inputs.add(text);
      run(text, showing.width(prompt.width()));
    }
  }

  private void run(String text, int width) {
    recorder.listen();
    Outcome outcome = evaluate(text, width);
    ReplSession current = session;
    String value = current == null || !(outcome instanceof Outcome.Done) ? "" : current.lastValue();
    recorder.add(text, outcome, value);
    tell(outcome);
  }

  /** {@code ?name} and {@code ??name}; the guard of the language has a space behind the mark. */
  private static boolean isQuestion(String text) {
    return text.startsWith("?") && text.length() > 1 && text.charAt(1) != ' ';
  }

  /** Runs an input where it can be interrupted. */
  Outcome evaluate(String text, int width) {
    return guarded(s -> s.eval(text, width));
  }

  /** Runs the text of a file. */
  public void load(String text, String name) {
    tell(guarded(s -> s.load(text, name)));
  }

  private Outcome guarded(java.util.function.Function<ReplSession, Outcome> action) {
    ReplSession current = session();
    abandoned = false;
    lastInterrupt = 0;
    running = current;
    try {
      return action.apply(current);
    } catch (RuntimeException ended) {
      if (!abandoned) {
        throw ended;
      }
      return new Outcome.Interrupted();
    } finally {
      ended();
    }
  }

  private void ended() {
    interrupting.writeLock().lock();
    try {
      running = null;
      if (abandoned) {
        session = null;
      }
    } finally {
      interrupting.writeLock().unlock();
    }
  }

  void tell(Outcome outcome) {
    status = outcome instanceof Outcome.Done ? 0 : FAILED;
    switch (outcome) {
      case Outcome.Done(String shown) -> {
        if (!shown.isEmpty() && showing.isEcho()) {
          screen.print(colouring.apply(session(), shown));
        }
      }
      case Outcome.Incomplete() -> fail("error[E0003]: the input ends in the middle of something");
      case Outcome.Failed failed -> fail(failed.report());
      case Outcome.Interrupted() ->
          screen.complain(abandoned ? "stopped; the session starts anew" : "interrupted");
      case Outcome.Exit(int code) -> {
        status = code;
        leave();
      }
    }
  }

  private void fail(String report) {
    lastReport = report;
    screen.complain(report);
  }

  /** Called by the thread that hears signals. */
  private void interrupt() {
    interrupting.readLock().lock();
    try {
      ReplSession current = running;
      if (current != null) {
        interrupt(current);
      }
    } finally {
      interrupting.readLock().unlock();
    }
  }

  private void interrupt(ReplSession current) {
    long now = System.nanoTime();
    boolean again = lastInterrupt != 0 && now - lastInterrupt < AGAIN;
    lastInterrupt = now;
    if (again || !current.interrupt()) {
      abandoned = true;
      current.abandon();
    }
  }

  /** Throws the session away; the next input finds an empty one. */
  void reset() {
    close();
    inputs.clear();
  }

  void leave() {
    left = true;
  }

  Screen screen() {
    return screen;
  }

  Recorder recorder() {
    return recorder;
  }

  Showing showing() {
    return showing;
  }

  /** Records all inputs from the first on. */
  public void record(String file) {
    commands.record(file);
  }

  Colouring colouring() {
    return colouring;
  }

  /** What was run in this session, commands left out. */
  List<String> inputs() {
    return inputs;
  }

  String lastReport() {
    return lastReport;
  }

  @Override
  public void close() {
    ReplSession known = session;
    session = null;
    if (known != null) {
      known.close();
    }
  }
}
