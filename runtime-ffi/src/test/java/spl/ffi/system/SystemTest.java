// SPDX-License-Identifier: Apache-2.0
package spl.ffi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.process.ProcessRequest;

class SystemTest extends RuntimeFixture {

  @Test
  void hostHasNameProcessAndProcessors() throws IoFault {
    assertEquals(
        text(io.processes().run(ProcessRequest.of("uname", List.of("-n"))).output()).trim(),
        io.host().hostname());
    assertTrue(io.host().pid() > 0);
    assertTrue(io.host().cpuCount() >= 1);
    assertTrue(List.of("linux", "macos", "windows").contains(io.host().platform()));
  }

  @Test
  void environmentIsAnOverlayOfTheContext() throws IoFault {
    Environment environment = new Environment(Map.of("B", "2", "A", "1"));
    environment.set("C", "3");
    assertEquals("3", environment.get("C"));
    assertNull(environment.get("D"));
    assertTrue(environment.exists("A"));
    assertTrue(environment.remove("A"));
    assertFalse(environment.remove("A"));
    assertEquals("{B=2, C=3}", environment.all().toString());
    assertNull(System.getenv("C"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A=B", "A\0"})
  void invalidNameIsRefused(String name) {
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.environment().set(name, "x"));
  }

  @Test
  void homeIsTheVariableElseThatOfTheAccount() {
    assertEquals("/h", new Environment(Map.of("HOME", "/h")).home());
    assertEquals(System.getProperty("user.home"), new Environment(Map.of()).home());
    assertEquals("/t", new Environment(Map.of("TMPDIR", "/t")).temp());
    assertFalse(new Environment(Map.of()).temp().isEmpty());
  }

  @Test
  void monotonicClockNeverDecreases() {
    long last = io.clock().monotonicNanos();
    for (int i = 0; i < 10_000; i++) {
      long now = io.clock().monotonicNanos();
      assertTrue(now >= last);
      last = now;
    }
    assertTrue(io.clock().wallMicros() > 1_700_000_000_000_000L);
    assertTrue(Math.abs(io.clock().wallMillis() - io.clock().wallSeconds() * 1000) < 60_000);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00.000000",
    "-1, 1969-12-31T23:59:59.999999",
    "1714979289123456, 2024-05-06T07:08:09.123456",
    "951782400000000, 2000-02-29T00:00:00.000000",
    "-62135596800000000, 1-01-01T00:00:00.000000"
  })
  void timestampHasItsCalendarFields(long micros, String expected) throws IoFault {
    long[] f = new long[Timestamps.Field.values().length];
    for (Timestamps.Field field : Timestamps.Field.values()) {
      f[field.ordinal()] = Timestamps.field(micros, field);
    }
    assertEquals(
        expected,
        String.format(
            "%d-%02d-%02dT%02d:%02d:%02d.%06d", f[0], f[1], f[2], f[3], f[4], f[5], f[6]));
    Timestamps.Day day = new Timestamps.Day(f[0], f[1], f[2]);
    Timestamps.Time time = new Timestamps.Time(f[3], f[4], f[5], f[6]);
    assertEquals(micros, Timestamps.from(new Timestamps.Components(day, time)));
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2, 29, 0, 0",
    "2024, 13, 1, 0, 0",
    "2024, 0, 1, 0, 0",
    "2024, 1, 1, 24, 0",
    "2024, 1, 1, 0, 1000000",
    "999999999999, 1, 1, 0, 0"
  })
  void impossibleDateIsInvalid(long year, long month, long day, long hour, long micros) {
    Timestamps.Components parts =
        new Timestamps.Components(
            new Timestamps.Day(year, month, day), new Timestamps.Time(hour, 0, 0, micros));
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> Timestamps.from(parts));
  }

  @Test
  void daysAreAddedAndCounted() {
    long day = 86_400_000_000L;
    assertEquals(3 * day + 5, Timestamps.addDays(5, 3));
    assertEquals(-2, Timestamps.diffDays(0, 2 * day + 7));
  }
}
