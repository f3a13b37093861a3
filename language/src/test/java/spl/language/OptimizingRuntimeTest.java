// SPDX-License-Identifier: Apache-2.0
package spl.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.oracle.truffle.api.Truffle;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

/** The test set-up runs on the runtime that compiles guest code. */
class OptimizingRuntimeTest {
  @Test
  void runsOnTheOptimizingRuntime() {
    try (Context context = Context.create(SplLanguage.ID)) {
      assertEquals("spl", context.getEngine().getLanguages().get("spl").getId());
    }
    assertEquals("GraalVM CE", Truffle.getRuntime().getName());
  }
}
