// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.SplFunction;

/** The examples of one program: where it is in its groups, and what came of what ran. */
final class SpecRun implements AutoCloseable {
  private final SplContext context;
  private final Listener listener;
  private final ExampleRunner runner;
  private final Fixtures fixtures;
  private final Group file = new Group(new Header("", null, Header.Marks.NONE), null, false);
  private final Tally tally = new Tally();
  private final Expectations outside = new Expectations();
  private final List<SplFunction> afterSuite = new ArrayList<>();
  private final Set<String> used = new TreeSet<>();
  private Group group = file;
  private @Nullable ExampleRun running;
  private @Nullable Boolean focusing;
  private int forgotten;

  SpecRun(SplContext context) {
    this.context = context;
    this.listener = Listeners.of(context);
    this.runner = new ExampleRunner(context);
    this.fixtures = new Fixtures(context, this);
    context.setLateNames(fixtures);
  }

  /** The run of a program. */
  static SpecRun of(SplContext context) {
    return context.attachment(SpecRun.class, SpecRun::new);
  }

  /** The innermost group that is being read. */
  Group group() {
    return group;
  }

  /** The group that stands for the file. */
  Group file() {
    return file;
  }

  /** The example that runs, or null. */
  @Nullable ExampleRun running() {
    return running;
  }

  /** The outermost groups read since the last {@link #forget}. */
  List<Group> registered() {
    List<Group> all = new ArrayList<>();
    collect(file, all);
    return all.subList(Math.min(forgotten, all.size()), all.size());
  }

  /** Groups of the file, and those that examples made: they are detached. */
  private static void collect(Group group, List<Group> found) {
    for (Group child : group.children()) {
      if (group.parent() == null || child.isDetached() != group.isDetached()) {
        found.add(child);
      }
      if (!child.isDetached()) {
        collect(child, found);
      }
    }
  }

  /** Leaves what was read so far out of {@link #registered}. */
  void forget() {
    List<Group> all = new ArrayList<>();
    collect(file, all);
    forgotten = all.size();
  }

  Fixtures fixtures() {
    return fixtures;
  }

  /** The snapshots that examples looked at. */
  Set<String> used() {
    return used;
  }

  Tally tally() {
    return tally;
  }

  /** Reads a group; the names of fixture sets are applied before its body. */
  void enter(Header header, List<String> sets, Object... arguments) {
    Group outer = group;
    boolean detached = running != null || outer.isDetached();
    Group inner = new Group(header, outer, detached);
    if (detached) {
      read(inner, sets, arguments);
      return;
    }
    listener.groupStarted(inner);
    try {
      read(inner, sets, arguments);
    } catch (SplPanic panic) {
      groupFailed(inner, ExampleRunner.failure(panic));
    } catch (StackOverflowError deep) {
      groupFailed(inner, Failure.of("error: stack overflow", null));
    }
    closeGroup(inner);
    listener.groupEnded(inner);
  }

  private void read(Group inner, List<String> sets, Object[] arguments) {
    Group outer = group;
    group = inner;
    try {
      sets.forEach(fixtures::apply);
      if (inner.header().block() != null) {
        context.await(context.call(inner.header().block(), arguments));
      }
    } finally {
      group = outer;
    }
  }

  private void groupFailed(Group failed, Failure failure) {
    tally.addError();
    listener.groupFailed(failed, failure);
  }

  private void closeGroup(Group closed) {
    for (SplFunction hook : closed.hooks(Group.Hook.AFTER_ALL)) {
      try {
        context.await(context.call(hook));
      } catch (SplPanic panic) {
        groupFailed(closed, ExampleRunner.failure(panic));
      }
    }
  }

  /** An example is read: it runs at once. */
  void example(Header header, @Nullable Status verdict, String reason) {
    Example example = new Example(header, group, verdict, reason);
    group.examples().add(example);
    boolean stays = running != null || group.isDetached() || (focusing() && !example.isFocused());
    if (stays || !listener.selects(example)) {
      return;
    }
    listener.exampleStarted(example);
    Result result = outcome(example);
    tally.add(result);
    listener.exampleEnded(example, result);
  }

  private Result outcome(Example example) {
    String skipped = example.group().skipReason();
    if (example.verdict() != null) {
      return Result.notRun(example.verdict(), example.reason());
    }
    if (skipped != null || example.header().marks().skipped()) {
      return Result.notRun(Status.SKIPPED, skipped == null ? "" : skipped);
    }
    if (example.header().block() == null) {
      return Result.notRun(Status.PENDING, "it has no body");
    }
    ExampleRun run = new ExampleRun(example);
    running = run;
    try {
      runner.run(run);
      return run.result();
    } finally {
      running = null;
    }
  }

  /** Whether the program marks some examples to run alone. */
  boolean focusing() {
    if (focusing == null) {
      focusing = Focus.isUsedIn(CallSites.source());
    }
    return focusing;
  }

  void afterSuite(SplFunction block) {
    afterSuite.add(block);
  }

  /** A program expects something of a subject. */
  void expect(Object expectation, Judge.Subject subject) {
    int failures = running == null ? 0 : running.failureCount();
    expectations().add(context, expectation, subject, failures);
  }

  /** The expectations of the running example, or those that stand outside of examples. */
  Expectations expectations() {
    return running == null ? outside : running.expectations();
  }

  /** Records a failure of the running example; outside of examples it is an error. */
  void fail(Failure failure) {
    if (running == null) {
      throw SplErrors.make(ErrorKind.ASSERTION, failure.message(), null);
    }
    running.fail(failure);
  }

  /** Ends the running example. */
  RuntimeException end() {
    return new EndOfExample();
  }

  /** The program has ended: prints what is left to say and answers the exit status. */
  long finish() {
    closeGroup(file);
    for (SplFunction block : afterSuite) {
      try {
        context.await(context.call(block));
      } catch (SplPanic panic) {
        groupFailed(file, ExampleRunner.failure(panic));
      }
    }
    List<Failure> unmet = new ArrayList<>();
    outside.settle(unmet);
    unmet.forEach(failure -> groupFailed(file, failure));
    listener.finished(tally);
    return tally.passed() ? 0 : 1;
  }

  @Override
  public void close() {
    // Nothing is held outside of the program.
  }
}
