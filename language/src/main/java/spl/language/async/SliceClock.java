// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.SourceSection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplFunction;

/** Watches for turns of tasks that let nobody else run for long: one warning per function. */
final class SliceClock {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long UNKNOWN = -1;

  /** A turn that delays nobody may take this many times as long before it is told. */
  private static final int ALONE = 4;

  private final AsyncHost host;
  private final EventLoop loop;
  private final RuntimeStats stats;
  private long limit = UNKNOWN;
  private boolean warm;

  /** Time that no turn answers for; the clock of the turns stands still meanwhile. */
  private long excused;

  private final Set<String> told = new HashSet<>();

  SliceClock(AsyncHost host, EventLoop loop, RuntimeStats stats) {
    this.host = host;
    this.loop = loop;
    this.stats = stats;
  }

  /** The time at which a turn begins. */
  long begin() {
    if (limit == UNKNOWN) {
      limit = host.slowSliceMillis() * NANOS_PER_MILLI;
    }
    return limit == 0 ? 0 : loop.beginning() - excused;
  }

  /** So much of the present turn does not count. */
  void excuse(long nanos) {
    excused += nanos;
  }

  /** A turn of a task that began then has ended. */
  void end(Task task, long began) {
    if (limit != 0) {
      long nanos = loop.ending() - excused - began;
      if (nanos >= limit * ALONE || nanos >= limit && loop.isAnyoneWaiting() && isWarm()) {
        slow(task, nanos / NANOS_PER_MILLI);
      }
    }
  }

  /** The first turn that is only a little too long is put down to the start of the program. */
  private boolean isWarm() {
    boolean before = warm;
    warm = true;
    return before;
  }

  @TruffleBoundary
  private void slow(Task task, long millis) {
    stats.slowSlice();
    String place = place(task.code());
    if (told.add(task.name() + place)) {
      String name = task.name().replaceFirst("^task ", "");
      host.warn("warning: task '" + name + "' ran " + millis + " ms without suspending" + place);
    }
  }

  private static String place(@Nullable Object code) {
    if (!(code instanceof SplFunction function)) {
      return "";
    }
    SourceSection section = function.target().getRootNode().getSourceSection();
    return section == null || !section.isAvailable()
        ? ""
        : " (" + section.getSource().getName() + ":" + section.getStartLine() + ")";
  }
}
