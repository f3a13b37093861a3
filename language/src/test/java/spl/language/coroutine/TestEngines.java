// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import java.util.stream.Stream;

/** A new engine of each kind, outside of any context. */
public final class TestEngines {
  private TestEngines() {}

  /** All kinds. */
  public static Stream<FiberEngine> all() {
    return Stream.of(new ContinuationEngine(null), platform());
  }

  /** Threads. */
  public static FiberEngine platform() {
    return new PlatformEngine(new PlainThreads(made -> {}));
  }
}
