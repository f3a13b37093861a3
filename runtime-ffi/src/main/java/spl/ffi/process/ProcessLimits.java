// SPDX-License-Identifier: Apache-2.0
package spl.ffi.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Limits of a child process; 0 or less means no limit.
 *
 * @param memoryBytes address space
 * @param cpuSeconds processor time
 * @param openFiles descriptors
 * @param processes processes of the account
 */
public record ProcessLimits(long memoryBytes, long cpuSeconds, long openFiles, long processes) {
  private static final long KIB = 1024;

  /** Returns the command line that sets the limits in a shell and then becomes the command. */
  List<String> wrap(String command, List<String> arguments) {
    StringBuilder script = new StringBuilder();
    append(script, 'v', memoryBytes > 0 ? Math.max(1, memoryBytes / KIB) : 0);
    append(script, 't', cpuSeconds);
    append(script, 'n', openFiles);
    append(script, 'u', processes);
    script.append("exec \"$0\" \"$@\"");
    List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", script.toString(), command));
    line.addAll(arguments);
    return line;
  }

  /** A limit that this shell does not know is left out rather than failing the command. */
  private static void append(StringBuilder script, char option, long value) {
    if (value > 0) {
      script.append("ulimit -").append(option).append(' ').append(value).append(" 2>/dev/null; ");
    }
  }
}
