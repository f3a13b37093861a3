// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk through a mapping keeps a few megabytes resident, however long the file is. */
class ResidencyTrialTest {
  private static final long MOST_MEGABYTES = 64;

  @TempDir Path folder;

  @BeforeEach
  void needProc() {
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")), "needs /proc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "find", "index", "bytes"})
  void walkOver256MegabytesKeepsLessThan64Resident(String way) throws Exception {
    walk(256, way);
  }

  @Tag("nightly")
  @Test
  void walkOver5GigabytesKeepsLessThan64MegabytesResident() throws Exception {
    walk(5 << 10, "count");
  }

  private void walk(long megabytes, String way) throws Exception {
    long grown =
        new ChildJvm(folder)
            .withSmallHeap()
            .count(ResidencyTrial.class, folder.toString(), String.valueOf(megabytes), way)
            .get("grown");
    assertTrue(grown < MOST_MEGABYTES, way + ": " + grown + " MiB");
  }
}
