// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ErrorKind;
import spl.language.errors.ExitException;
import spl.language.errors.SplPanic;
import spl.language.values.SplFunction;

/** Runs one example: hooks, body, hooks, all on fresh state. */
final class ExampleRunner {
  private final SplContext context;

  ExampleRunner(SplContext context) {
    this.context = context;
  }

  /** Runs the body with everything around it; failures end up in {@code run}. */
  void run(ExampleRun run) {
    SplFunction body = run.example().header().block();
    List<Group> path = run.example().group().path();
    FreshState before = FreshState.of(blocks(path, body));
    try {
      boolean ready = true;
      for (SplFunction hook : hooks(path, Group.Hook.BEFORE_EACH)) {
        ready = ready && attempt(run, hook);
      }
      if (ready && body != null) {
        attempt(run, body);
      }
      for (SplFunction hook : hooks(path.reversed(), Group.Hook.AFTER_EACH)) {
        attempt(run, hook);
      }
      releaseResources(run);
    } finally {
      before.restore();
    }
  }

  private static List<SplFunction> blocks(List<Group> path, @Nullable SplFunction body) {
    List<SplFunction> blocks = new ArrayList<>();
    if (body != null) {
      blocks.add(body);
    }
    blocks.addAll(hooks(path, Group.Hook.BEFORE_EACH));
    blocks.addAll(hooks(path, Group.Hook.AFTER_EACH));
    path.forEach(g -> blocks.addAll(g.lazy().values()));
    return blocks;
  }

  private static List<SplFunction> hooks(List<Group> groups, Group.Hook kind) {
    List<SplFunction> hooks = new ArrayList<>();
    groups.forEach(g -> hooks.addAll(g.hooks(kind)));
    return hooks;
  }

  /** Whether a block ended without an error. */
  boolean attempt(ExampleRun run, SplFunction block) {
    try {
      context.await(context.call(block));
      return true;
    } catch (EndOfExample end) {
      return false;
    } catch (SplPanic panic) {
      run.fail(failure(panic));
    } catch (StackOverflowError deep) {
      run.fail(Failure.of("error: stack overflow", null));
    } catch (ExitException exit) {
      run.fail(Failure.of("the example ended the program with status " + exit.status(), null));
    }
    return false;
  }

  /** An error that left a block. */
  static Failure failure(SplPanic panic) {
    StringBuilder message = new StringBuilder(String.valueOf(panic.getMessage()));
    panic.help().forEach(help -> message.append("\n  = help: ").append(help));
    boolean assertion = panic.kind() == ErrorKind.ASSERTION;
    return new Failure(
        assertion ? message.toString() : "error: " + message,
        CallSites.of(panic),
        List.of(),
        assertion ? List.of() : CallSites.stack(panic));
  }

  private void releaseResources(ExampleRun run) {
    while (!run.resources().isEmpty()) {
      Object resource = run.resources().pop();
      try {
        context.callUserMethod(resource, "close");
      } catch (SplPanic panic) {
        run.fail(failure(panic));
      }
    }
  }
}
