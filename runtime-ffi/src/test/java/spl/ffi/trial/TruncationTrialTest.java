// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spl.ffi.trial.ChildJvm.Tier;

/** A file cut short by another program is an error value in every tier, and never a wrong byte. */
class TruncationTrialTest {
  private static final int FORMS = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void cuts80PerTierIn8FormsGive80Errors(Tier tier) throws Exception {
    cut(tier, 10);
  }

  @Tag("nightly")
  @ParameterizedTest
  @EnumSource
  void cuts1600PerTierAnd4800InAllGiveAsManyErrors(Tier tier) throws Exception {
    cut(tier, 200);
  }

  private void cut(Tier tier, int rounds) throws Exception {
    Map<String, Long> counts =
        new ChildJvm(folder)
            .on(tier)
            .count(TruncationTrial.class, folder.toString(), String.valueOf(rounds));
    assertEquals(
        Map.of("errors", (long) rounds * FORMS, "wrong", 0L, "missing", 0L), Map.copyOf(counts));
  }
}
