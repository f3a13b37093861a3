// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;

/**
 * All that watches one program, as its rules ask for: {@code prompt}, {@code audit-log=FILE},
 * {@code print-permissions}. Closed when the program ends, which prints the report.
 */
public final class Oversight implements Overseer, AutoCloseable {
  private final List<Overseer> overseers;
  private final @Nullable AuditLog log;
  private final @Nullable UsedPermissions used;
  private final Console console;

  private Oversight(
      List<Overseer> overseers,
      @Nullable AuditLog log,
      @Nullable UsedPermissions used,
      Console console) {
    this.overseers = List.copyOf(overseers);
    this.log = log;
    this.used = used;
    this.console = console;
  }

  /** Where a person is asked and told. */
  public record Console(InputStream answers, OutputStream questions) {}

  /**
   * Begins to watch.
   *
   * @param base what a relative name of a log starts from
   * @throws BadPermissionException for what is not a rule, and a log that cannot be opened
   */
  public static Oversight of(String rules, Path base, Console console) {
    PermissionText words = new PermissionText(rules);
    List<Overseer> overseers = new ArrayList<>();
    if (words.asks()) {
      overseers.add(new TerminalQuestion(console.answers(), console.questions()));
    }
    UsedPermissions used = words.reports() ? new UsedPermissions() : null;
    if (used != null) {
      overseers.add(used);
    }
    AuditLog log = log(words.auditLog(), base);
    if (log != null) {
      overseers.add(log);
    }
    return new Oversight(overseers, log, used, console);
  }

  private static @Nullable AuditLog log(@Nullable String file, Path base) {
    try {
      return file == null ? null : AuditLog.open(base.resolve(file), Clock.systemUTC());
    } catch (IoFault fault) {
      throw new BadPermissionException(String.valueOf(fault.getMessage()));
    }
  }

  @Override
  public boolean permits(Demand demand) {
    return overseers.stream().anyMatch(overseer -> overseer.permits(demand));
  }

  @Override
  public void decided(Demand demand, boolean granted) throws IoFault {
    for (Overseer overseer : overseers) {
      overseer.decided(demand, granted);
    }
  }

  @Override
  public void close() {
    if (log != null) {
      log.close();
    }
    if (used != null) {
      print(used.report());
    }
  }

  private void print(String report) {
    try {
      console.questions().write(report.getBytes(StandardCharsets.UTF_8));
      console.questions().flush();
    } catch (IOException nobodyReads) {
      // The program is over; there is nobody else to tell.
    }
  }
}
