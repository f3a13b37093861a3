// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the runtimes of a program are set up; read from its environment. */
public final class RuntimeConfiguration {
  private static final long DEFAULT_ENTRIES = 256;
  private static final long MAX_ENTRIES = 32_768;

  private final Function<String, @Nullable String> environment;
  private long entries = DEFAULT_ENTRIES;
  private boolean started;

  RuntimeConfiguration(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /** Number of processors. */
  public long cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** How many runtimes a group has: {@code SPL_RUNTIMES}, else one for each processor. */
  public long runtimes() {
    String wanted = environment.apply("SPL_RUNTIMES");
    if (wanted != null && wanted.matches("[1-9]\\d{0,2}")) {
      return Long.parseLong(wanted);
    }
    return cores();
  }

  /** Entries of the ring, or what was asked for where there is none. */
  public long entries() {
    return entries;
  }

  /** Sets the entries; false for a bad number, and once a driver has started. */
  public boolean setEntries(long wanted) {
    if (started || wanted < 1 || wanted > MAX_ENTRIES) {
      return false;
    }
    entries = wanted;
    return true;
  }

  /** A driver has started with these entries. */
  public void start() {
    started = true;
  }
}
