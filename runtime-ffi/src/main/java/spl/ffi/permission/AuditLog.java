// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoFault;

/**
 * A file that gets one line of JSON for each decision: {@code time}, {@code access}, {@code
 * operation}, {@code subject}, {@code granted}, {@code option}. Each line is written before the
 * program goes on, in one piece, so that several programs may share the file (source: reliability
 * §5 (g)).
 */
final class AuditLog implements Overseer, AutoCloseable {
  private static final String WRITE = "write audit log";

  private final Path file;
  private final OutputStream lines;
  private final Clock clock;

  private AuditLog(Path file, OutputStream lines, Clock clock) {
    this.file = file;
    this.lines = lines;
    this.clock = clock;
  }

  /** Opens a log to add to; makes the file where it is missing. */
  static AuditLog open(Path file, Clock clock) throws IoFault {
    try {
      return new AuditLog(
          file,
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          clock);
    } catch (IOException failure) {
      throw FaultTranslation.translate(failure, WRITE, file.toString());
    }
  }

  @Override
  public synchronized void decided(Demand demand, boolean granted) throws IoFault {
    try {
      lines.write(line(demand, granted).getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw FaultTranslation.translate(failure, WRITE, file.toString());
    }
  }

  private String line(Demand demand, boolean granted) {
    return "{\"time\":"
        + text(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
        + ",\"access\":"
        + text(demand.access().word())
        + ",\"operation\":"
        + text(demand.operation())
        + ",\"subject\":"
        + text(demand.subject())
        + ",\"granted\":"
        + granted
        + ",\"option\":"
        + text(demand.plainOption())
        + "}\n";
  }

  private static String text(@Nullable String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            json.append('\\').appendCodePoint(c);
          } else if (Shown.isHarmless(c)) {
            json.appendCodePoint(c);
          } else {
            for (char unit : Character.toChars(c)) {
              json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) unit));
            }
          }
        });
    return json.append('"').toString();
  }

  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException ignored) {
      // Every line has reached the file already.
    }
  }
}
