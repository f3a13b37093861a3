// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import java.util.Map;

/** Ways to run a program that must all give the same result. */
enum Mode {
  /** As a user runs it. */
  DEFAULT(Map.of(), "auto"),
  /** Without ever compiling guest code. */
  INTERPRETED(Map.of("engine.Compilation", "false"), "auto"),
  /** Compiling every function before its first call. */
  COMPILED(
      Map.of("engine.CompileImmediately", "true", "engine.BackgroundCompilation", "false"), "auto"),
  /** Tasks and generators on continuations. */
  CONTINUATIONS(Map.of(), "continuation"),
  /** Tasks and generators on virtual threads that the program's own thread runs. */
  PINNED(Map.of("engine.WarnVirtualThreadSupport", "false"), "pinned"),
  /** Tasks and generators on platform threads. */
  THREADS(Map.of(), "platform");

  private final Map<String, String> engineOptions;
  private final String fibers;

  Mode(Map<String, String> engineOptions, String fibers) {
    this.engineOptions = engineOptions;
    this.fibers = fibers;
  }

  Map<String, String> engineOptions() {
    return engineOptions;
  }

  String fibers() {
    return fibers;
  }
}
