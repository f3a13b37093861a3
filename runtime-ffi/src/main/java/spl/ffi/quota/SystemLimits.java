// SPDX-License-Identifier: Apache-2.0
package spl.ffi.quota;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/** The limits that the operating system sets to this process. */
record SystemLimits(long descriptors, long mappings) {
  /** POSIX guarantees far less, but every desktop and server default is at least this. */
  private static final long USUAL_DESCRIPTORS = 1024;

  /** Default of the Linux kernel. */
  private static final long USUAL_MAPPINGS = 65_530;

  static SystemLimits read() {
    return new SystemLimits(descriptorLimit(), mappingLimit());
  }

  private static long descriptorLimit() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
        if (line.startsWith("Max open files")) {
          return Long.parseLong(line.substring("Max open files".length()).trim().split(" +")[0]);
        }
      }
    } catch (IOException | NumberFormatException unreadable) {
      // Not Linux, or "unlimited": the usual value is a safe floor.
    }
    return USUAL_DESCRIPTORS;
  }

  private static long mappingLimit() {
    try {
      // Not readString: it reads one byte first, after which this file is at its end.
      return Long.parseLong(
          Files.readAllLines(Path.of("/proc/sys/vm/max_map_count")).getFirst().trim());
    } catch (IOException | NumberFormatException | NoSuchElementException unreadable) {
      return USUAL_MAPPINGS;
    }
  }
}
