// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiled loops over a file that is cut short in the middle neither crash nor compute nonsense.
 */
class HotLoopTrialTest {
  @TempDir Path folder;

  @Test
  void cuts25InHotLoopsOver32MegabytesEndInAnErrorOrAWholeResult() throws Exception {
    cut(32, 25);
  }

  @Tag("nightly")
  @Test
  void cuts500InHotLoopsOver256MegabytesEndInAnErrorOrAWholeResult() throws Exception {
    cut(256, 500);
  }

  private void cut(int megabytes, int runs) throws Exception {
    String seed = String.valueOf(Long.getLong("spl.seed", System.nanoTime()));
    Map<String, Long> counts =
        new ChildJvm(folder)
            .on(ChildJvm.Tier.TOP)
            .count(
                HotLoopTrial.class,
                folder.toString(),
                String.valueOf(megabytes),
                String.valueOf(runs),
                seed);
    String told = counts + ", seed " + seed;
    assertEquals(0, counts.get("wrong"), told);
    assertEquals(0, counts.get("strange"), told);
    assertEquals(runs, counts.get("errors") + counts.get("finished"), told);
    assertTrue(counts.get("errors") > runs / 5, told);
  }
}
