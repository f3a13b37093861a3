// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last descriptor of the process is gone: everything says so, and works again afterwards. */
class ExhaustionTrialTest {
  private static final int STEPS = 16;

  @TempDir Path folder;

  @Test
  void firstUseOf16CallsWithoutADescriptorIsALimitErrorAndTheSecondWorks() throws Exception {
    Map<String, Long> counts =
        new ChildJvm(folder)
            .fromArchives()
            .after("ulimit -n 256")
            .count(ExhaustionTrial.class, folder.toString());
    assertEquals(
        Map.of("refused", (long) STEPS, "strange", 0L, "worked", (long) STEPS), Map.copyOf(counts));
  }
}
