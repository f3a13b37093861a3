// SPDX-License-Identifier: Apache-2.0
package spl.ffi.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.Permissions;

/** Facts about the machine and this process that do not change while it runs. */
public final class HostFacts {
  private static final String UNKNOWN = "unknown";

  /** Index of the count of major faults among the words behind the name of the program. */
  private static final int MAJOR_FAULTS = 9;

  /** Asking the resolver could take seconds; these files answer at once. */
  private static final List<String> NAME_FILES =
      List.of("/proc/sys/kernel/hostname", "/etc/hostname");

  private final Environment environment;
  private final Permissions permissions;

  public HostFacts(Environment environment, Permissions permissions) {
    this.environment = environment;
    this.permissions = permissions;
  }

  public long pid() {
    return ProcessHandle.current().pid();
  }

  public long cpuCount() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Returns the name of the host, never empty. */
  public String hostname() throws IoFault {
    permissions.checkSystem("hostname", "tell the name of this machine");
    for (String file : NAME_FILES) {
      String name = firstLine(Path.of(file));
      if (!name.isEmpty()) {
        return name;
      }
    }
    String name = environment.get("HOSTNAME");
    return name == null || name.isBlank() ? UNKNOWN : name.trim();
  }

  /** Returns {@code linux}, {@code macos} or {@code windows}. */
  public String platform() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return "macos";
    }
    return name.contains("windows") ? "windows" : "linux";
  }

  /** Returns how many pages this process had to wait for since it began; -1 where unknown. */
  public long majorPageFaults() {
    // The name of the program, in parentheses, may hold blanks; the rest is words.
    String facts = firstLine(Path.of("/proc/self/stat"));
    String[] words = facts.substring(facts.lastIndexOf(')') + 1).trim().split(" ");
    return words.length > MAJOR_FAULTS ? Long.parseLong(words[MAJOR_FAULTS]) : -1;
  }

  private static String firstLine(Path file) {
    try {
      // Not readString: it reads one byte first, after which files below /proc/sys are at their
      // end.
      return Files.readAllLines(file).stream().findFirst().orElse("").trim();
    } catch (IOException unreadable) {
      return "";
    }
  }
}
