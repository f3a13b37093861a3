// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.Context;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.async.AsyncRuntime;
import spl.language.values.SplGenerator;
import spl.language.values.SplPromise;

/**
 * Measures switching between fibres; a main program, quoted in the decision on the fibre engine.
 *
 * <p>Arguments: engine names. Each figure is the best of several rounds in one context.
 */
public final class FiberBenchmark {
  private static final int ROUNDS = 5;
  private static final Object GO = "go";

  private final AsyncRuntime runtime;
  private final String engine;
  private final PrintStream out;
  private final boolean light;

  private FiberBenchmark(String engine, PrintStream out) {
    this.runtime = SplContext.get(null).async();
    this.engine = engine;
    this.light = engine.equals("continuation");
    this.out = out;
  }

  /** Runs all measurements for each engine named. */
  public static void main(String[] engines) {
    for (String engine : engines) {
      Context.Builder builder =
          Context.newBuilder(SplLanguage.ID).allowCreateThread(true).option("spl.fibers", engine);
      try (Context context = builder.build()) {
        context.initialize(SplLanguage.ID);
        context.enter();
        new FiberBenchmark(engine, System.out).run();
        context.leave();
      }
    }
  }

  private void run() {
    int resumes = light ? 2_000_000 : 100_000;
    for (int depth : new int[] {0, 10, 100}) {
      int count = depth == 100 ? resumes / 10 : resumes;
      report("resumes/s at depth " + depth, count, () -> resume(count, depth));
    }
    int calls = light ? 500_000 : 20_000;
    report("async calls/s that end at once", calls, () -> startAll(calls));
    report("generators/s of 3 values", calls, () -> generate(calls));
    int turns = light ? 1_000_000 : 50_000;
    report("task turns/s, 100 tasks", turns, () -> takeTurns(turns));
    int tasks = light ? 100_000 : 2_000;
    report("tasks/s sleeping at once (" + tasks + ")", tasks, () -> sleepAll(tasks));
    memory(tasks);
  }

  /** The guest function that calls itself down to a depth and yields there. */
  private static final class DeepRootNode extends RootNode {
    private final FiberEngine engine;

    DeepRootNode(FiberEngine engine) {
      super(null);
      this.engine = engine;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      int depth = (int) frame.getArguments()[0];
      int count = (int) frame.getArguments()[1];
      if (depth > 0) {
        return getCallTarget().call(depth - 1, count);
      }
      for (int i = 0; i < count; i++) {
        engine.suspend(GO);
      }
      return GO;
    }
  }

  private void resume(int count, int depth) {
    RootCallTarget target = new DeepRootNode(runtime.engine()).getCallTarget();
    Fiber fiber = runtime.engine().create(() -> target.call(depth, count));
    while (!fiber.isDone()) {
      fiber.resume(GO);
    }
  }

  private void startAll(int count) {
    for (int i = 0; i < count; i++) {
      runtime.start("f", () -> GO);
    }
  }

  private void generate(int count) {
    for (int i = 0; i < count; i++) {
      SplGenerator generator =
          runtime.generator(() -> {
            runtime.yieldValue(1);
            runtime.yieldValue(2);
            runtime.yieldValue(3);
            return GO;
          });
      while (generator.nextOrNull() != null) {
        // goes on
      }
    }
  }

  private void takeTurns(int turns) {
    for (int task = 0; task < 100; task++) {
      runtime.spawn(
          "f",
          () -> {
            for (int i = 0; i < turns / 100; i++) {
              runtime.yieldTurn();
            }
            return GO;
          });
    }
    runtime.drain();
  }

  private void sleepAll(int tasks) {
    List<SplPromise> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(runtime.start("f", () -> runtime.delay(50).await()));
    }
    all.forEach(SplPromise::await);
  }

  private void memory(int tasks) {
    SplPromise gate = runtime.newPromise("gate");
    long before = used();
    List<SplPromise> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(runtime.start("f", gate::await));
    }
    long each = (used() - before) / tasks;
    out.printf(Locale.ROOT, "%-13s %-36s %,14d%n", engine, "heap bytes of a suspended task", each);
    gate.resolve(GO);
    runtime.drain();
    if (all.size() != tasks) {
      throw new IllegalStateException();
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void report(String what, int count, Runnable work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    out.printf(Locale.ROOT, "%-13s %-36s %,14.0f%n", engine, what, count * 1e9 / best);
  }
}
