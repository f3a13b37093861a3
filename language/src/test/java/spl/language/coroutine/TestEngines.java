// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import java.util.function.Supplier;

/** The kinds of engines, outside of any context. */
public enum TestEngines {
  CONTINUATION(() -> new ContinuationEngine(null)),
  PLATFORM(() -> new PlatformEngine(new PlainThreads(made -> {})));

  private final Supplier<FiberEngine> maker;

  TestEngines(Supplier<FiberEngine> maker) {
    this.maker = maker;
  }

  /** A new engine. */
  public FiberEngine make() {
    return maker.get();
  }
}
