// SPDX-License-Identifier: Apache-2.0
package spl.ffi.process;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command to run, without a shell in between.
 *
 * @param command name, looked up in PATH, or path
 * @param arguments passed as they are
 * @param timeout after which the process tree is killed; null waits for ever
 * @param maxOutput bytes kept of each stream; a process that writes more is killed
 * @param limits limits set through the shell of the platform; null for none
 */
public record ProcessRequest(
    String command,
    List<String> arguments,
    @Nullable Duration timeout,
    long maxOutput,
    @Nullable ProcessLimits limits) {

  /** The largest Java array, kept for each of the two streams. */
  private static final long UNBOUNDED = Integer.MAX_VALUE - 8L;

  public static ProcessRequest of(String command, List<String> arguments) {
    return new ProcessRequest(command, List.copyOf(arguments), null, UNBOUNDED, null);
  }

  public ProcessRequest withTimeout(Duration newTimeout) {
    return new ProcessRequest(command, arguments, newTimeout, maxOutput, limits);
  }

  public ProcessRequest withMaxOutput(long newMaxOutput) {
    return new ProcessRequest(command, arguments, timeout, newMaxOutput, limits);
  }

  public ProcessRequest withLimits(ProcessLimits newLimits) {
    return new ProcessRequest(command, arguments, timeout, maxOutput, newLimits);
  }
}
