// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.system.Timestamps;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;

/** Clocks and pauses. */
public final class TimeBuiltins {
  private TimeBuiltins() {}

  @Builtin(
      name = "rt_time_now_seconds",
      fails = Fails.NEVER,
      doc = "Tells the time in seconds since 1970.")
  abstract static class NowSecondsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static double call(@Bind SplContext c) {
      return IoGate.io(c).clock().wallSeconds();
    }
  }

  @Builtin(
      name = "rt_time_now_unix_micros",
      aliases = "rt_timestamp_now",
      fails = Fails.NEVER,
      doc = "Tells the time in microseconds since 1970.")
  abstract static class NowMicrosNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).clock().wallMicros();
    }
  }

  @Builtin(
      name = "rt_time_now_unix",
      aliases = "_current_time_unix",
      fails = Fails.NEVER,
      doc = "Tells the time in whole seconds since 1970.")
  abstract static class NowUnixNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).clock().wallMillis() / 1000;
    }
  }

  @Builtin(
      name = "rt_current_time_ms",
      fails = Fails.NEVER,
      doc = "Tells the time in milliseconds since 1970.")
  abstract static class NowMillisNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).clock().wallMillis();
    }
  }

  @Builtin(
      name = "rt_time_now_ns",
      aliases = "rt_time_now_nanos",
      fails = Fails.NEVER,
      doc = "Tells a time in nanoseconds that never goes backwards.")
  abstract static class NowNanosNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).clock().monotonicNanos();
    }
  }

  @Builtin(
      name = "rt_time_now_monotonic_ms",
      fails = Fails.NEVER,
      doc = "Tells a time in milliseconds that never goes backwards.")
  abstract static class MonotonicMillisNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return IoGate.io(c).clock().monotonicNanos() / 1_000_000;
    }
  }

  @Builtin(
      name = "rt_sleep_ms",
      aliases = "rt_thread_sleep",
      params = "milliseconds",
      fails = Fails.NEVER,
      doc = "Lets the calling task wait and others run.")
  abstract static class SleepNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object milliseconds, @Bind SplContext c) {
      return c.async().delay(Arguments.number(c, milliseconds)).await();
    }
  }

  @Builtin(name = "async_yield", fails = Fails.NEVER, doc = "Lets other tasks run that are ready.")
  abstract static class YieldNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      c.async().yieldTurn();
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "rt_timestamp_get_year",
      params = "micros",
      fails = Fails.NEVER,
      doc = "Tells the year of a time in microseconds since 1970.")
  abstract static class YearNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, @Bind SplContext c) {
      return Timestamps.field(Arguments.integer(c, micros), Timestamps.Field.YEAR);
    }
  }

  @Builtin(
      name = "rt_timestamp_get_month",
      params = "micros",
      fails = Fails.NEVER,
      doc = "Tells the month of a time in microseconds since 1970.")
  abstract static class MonthNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, @Bind SplContext c) {
      return Timestamps.field(Arguments.integer(c, micros), Timestamps.Field.MONTH);
    }
  }

  @Builtin(
      name = "rt_timestamp_get_day",
      params = "micros",
      fails = Fails.NEVER,
      doc = "Tells the day of a time in microseconds since 1970.")
  abstract static class DayNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, @Bind SplContext c) {
      return Timestamps.field(Arguments.integer(c, micros), Timestamps.Field.DAY);
    }
  }

  @Builtin(
      name = "rt_timestamp_get_hour",
      params = "micros",
      fails = Fails.NEVER,
      doc = "Tells the hour of a time in microseconds since 1970.")
  abstract static class HourNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, @Bind SplContext c) {
      return Timestamps.field(Arguments.integer(c, micros), Timestamps.Field.HOUR);
    }
  }

  @Builtin(
      name = "rt_timestamp_get_minute",
      params = "micros",
      fails = Fails.NEVER,
      doc = "Tells the minute of a time in microseconds since 1970.")
  abstract static class MinuteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, @Bind SplContext c) {
      return Timestamps.field(Arguments.integer(c, micros), Timestamps.Field.MINUTE);
    }
  }

  @Builtin(
      name = "rt_timestamp_get_second",
      params = "micros",
      fails = Fails.NEVER,
      doc = "Tells the second of a time in microseconds since 1970.")
  abstract static class SecondNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, @Bind SplContext c) {
      return Timestamps.field(Arguments.integer(c, micros), Timestamps.Field.SECOND);
    }
  }

  @Builtin(
      name = "rt_timestamp_get_microsecond",
      params = "micros",
      fails = Fails.NEVER,
      doc = "Tells the microsecond of a time in microseconds since 1970.")
  abstract static class MicrosecondNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, @Bind SplContext c) {
      return Timestamps.field(Arguments.integer(c, micros), Timestamps.Field.MICROSECOND);
    }
  }

  @Builtin(
      name = "rt_timestamp_from_components",
      params = "year month day hour minute second microsecond",
      fails = Fails.MINUS_ONE,
      doc = "Composes a time in microseconds since 1970; -1 for an impossible date.")
  abstract static class FromComponentsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(
        Object year,
        Object month,
        Object day,
        Object hour,
        Object minute,
        Object second,
        Object microsecond,
        @Bind SplContext c)
        throws IOException {
      Timestamps.Day date =
          new Timestamps.Day(
              Arguments.integer(c, year), Arguments.integer(c, month), Arguments.integer(c, day));
      Timestamps.Time time =
          new Timestamps.Time(
              Arguments.integer(c, hour),
              Arguments.integer(c, minute),
              Arguments.integer(c, second),
              Arguments.integer(c, microsecond));
      return Timestamps.from(new Timestamps.Components(date, time));
    }
  }

  @Builtin(
      name = "rt_timestamp_add_days",
      params = "micros days",
      fails = Fails.NEVER,
      doc = "Adds days to a time in microseconds.")
  abstract static class AddDaysNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object micros, Object days, @Bind SplContext c) {
      return Timestamps.addDays(Arguments.integer(c, micros), Arguments.integer(c, days));
    }
  }

  @Builtin(
      name = "rt_timestamp_diff_days",
      params = "later earlier",
      fails = Fails.NEVER,
      doc = "Tells the whole days between two times in microseconds.")
  abstract static class DiffDaysNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object later, Object earlier, @Bind SplContext c) {
      return Timestamps.diffDays(Arguments.integer(c, later), Arguments.integer(c, earlier));
    }
  }
}
