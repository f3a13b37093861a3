// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full device is an error value, also where it is met inside of a mapping. */
class FullDeviceTrialTest {
  private static final long FAILURES = 5;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ChildJvm.Tier.class)
  void everyWayToFillADeviceEndsInAnError(ChildJvm.Tier tier) throws Exception {
    Path device = Files.createDirectory(folder.resolve("device"));
    assumeTrue(ChildJvm.canMount(device), "this user may not mount a small file system");
    Map<String, Long> counts =
        new ChildJvm(folder)
            .on(tier)
            .onDevice(device)
            .count(FullDeviceTrial.class, device.toString());
    assertEquals(Map.of("told", FAILURES, "broken", 0L), counts);
  }
}
