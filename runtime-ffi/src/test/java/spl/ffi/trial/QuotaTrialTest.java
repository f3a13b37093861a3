// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too much is an error value at our own limit, before the machine is in trouble. */
class QuotaTrialTest {
  @TempDir Path folder;

  @Test
  void opens70000AndMappings70000EndAtTheQuotaAndAThousandOpensWorkAfterwards() throws Exception {
    openAndMap(70_000, new ChildJvm(folder).on(ChildJvm.Tier.TOP));
  }

  @Test
  void opens1000AndMappings1000Under256DescriptorsEndAtTheQuota() throws Exception {
    openAndMap(1000, new ChildJvm(folder).after("ulimit -n 256"));
  }

  private void openAndMap(int each, ChildJvm machine) throws Exception {
    Map<String, Long> counts =
        machine.count(QuotaTrial.class, folder.toString(), String.valueOf(each));
    String told = counts.toString();
    assertEquals(2L * each, counts.get("kept") + counts.get("refused"), told);
    assertTrue(counts.get("kept") > 0 && counts.get("refused") > 0, told);
    assertEquals(1000, counts.get("reads"), told);
    assertEquals(1000, counts.get("again"), told);
    assertEquals(0, counts.get("strange"), told);
    assertEquals(0, counts.get("left"), told);
  }
}
