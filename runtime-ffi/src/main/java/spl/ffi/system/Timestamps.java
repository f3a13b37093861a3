// SPDX-License-Identifier: Apache-2.0
package spl.ffi.system;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** Calendar fields of a time in microseconds since 1970, in UTC, on the proleptic calendar. */
public final class Timestamps {
  private static final long MICROS = 1_000_000;
  private static final long MICROS_PER_DAY = 86_400 * MICROS;

  private Timestamps() {}

  /** A field of a timestamp. */
  public enum Field {
    YEAR(ChronoField.YEAR),
    MONTH(ChronoField.MONTH_OF_YEAR),
    DAY(ChronoField.DAY_OF_MONTH),
    HOUR(ChronoField.HOUR_OF_DAY),
    MINUTE(ChronoField.MINUTE_OF_HOUR),
    SECOND(ChronoField.SECOND_OF_MINUTE),
    MICROSECOND(ChronoField.MICRO_OF_SECOND);

    private final ChronoField field;

    Field(ChronoField field) {
      this.field = field;
    }
  }

  /** Date and time of day. */
  public record Components(Day day, Time time) {}

  /** A calendar day. */
  public record Day(long year, long month, long day) {}

  /** A time of day. */
  public record Time(long hour, long minute, long second, long microsecond) {}

  public static long field(long micros, Field field) {
    return dateTime(micros).getLong(field.field);
  }

  /** Returns the microseconds of a date; an impossible one is INVALID_ARGUMENT. */
  public static long from(Components parts) throws IoFault {
    Day day = parts.day();
    Time time = parts.time();
    try {
      LocalDateTime whole =
          LocalDateTime.of(
              Math.toIntExact(day.year()),
              Math.toIntExact(day.month()),
              Math.toIntExact(day.day()),
              Math.toIntExact(time.hour()),
              Math.toIntExact(time.minute()),
              Math.toIntExact(time.second()));
      if (time.microsecond() < 0 || time.microsecond() >= MICROS) {
        throw new DateTimeException("microsecond");
      }
      long seconds = Math.multiplyExact(whole.toEpochSecond(ZoneOffset.UTC), MICROS);
      return Math.addExact(seconds, time.microsecond());
    } catch (DateTimeException | ArithmeticException impossible) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "make a date", null, "no such date");
    }
  }

  public static long addDays(long micros, long days) {
    return micros + days * MICROS_PER_DAY;
  }

  /** Returns the whole days from b to a, rounded towards zero. */
  public static long diffDays(long a, long b) {
    return (a - b) / MICROS_PER_DAY;
  }

  private static LocalDateTime dateTime(long micros) {
    long seconds = Math.floorDiv(micros, MICROS);
    long rest = Math.floorMod(micros, MICROS);
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).plus(rest, ChronoUnit.MICROS);
  }
}
