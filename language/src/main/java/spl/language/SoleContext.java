// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.Truffle;
import org.jspecify.annotations.Nullable;

/**
 * The program that an engine runs, as long as it runs no second one: compiled code may take it for
 * a constant then. The framework does that by itself only for contexts without an explicit engine,
 * and those could not run workers.
 */
final class SoleContext {
  private final Assumption single = Truffle.getRuntime().createAssumption("one program per engine");

  @CompilationFinal private @Nullable SplContext context;

  /** The program, or null when there has been another one. */
  @Nullable SplContext get() {
    return single.isValid() ? context : null;
  }

  synchronized void add(SplContext created) {
    if (context != null) {
      single.invalidate();
    }
    context = single.isValid() ? created : null;
  }

  /** Whatever runs later is another program. */
  synchronized void end() {
    single.invalidate();
    context = null;
  }
}
