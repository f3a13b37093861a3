// SPDX-License-Identifier: Apache-2.0
package spl.ffi.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class QuotaTest {

  @Test
  void acquiringAboveTheLimitFailsAndCountsNothing() throws IoFault {
    Quota quota = new Quota("things", 2);
    quota.acquire(2, "open");
    IoFault fault = assertThrows(IoFault.class, () -> quota.acquire(1, "open"));
    assertEquals(IoErrorKind.LIMIT_EXCEEDED, fault.kind());
    assertEquals(new FaultDetail.Limit("things", 2), fault.detail());
    assertEquals("cannot open: limit of 2 things", fault.getMessage());
    assertEquals(2, quota.used());
  }

  @Test
  void releasingMakesRoom() throws IoFault {
    Quota quota = new Quota("things", 1);
    quota.acquire(1, "open");
    quota.release(1);
    quota.acquire(1, "open");
    assertEquals(1, quota.used());
  }

  @Test
  void hugeAmountDoesNotOverflow() {
    Quota quota = new Quota("bytes", 10);
    assertThrows(IoFault.class, () -> quota.acquire(Long.MAX_VALUE, "map"));
  }

  @Test
  void loweredLimitRefusesNewObjectsOnly() throws IoFault {
    Quota quota = new Quota("things", 5);
    quota.acquire(3, "open");
    quota.setLimit(2);
    assertEquals(3, quota.used());
    assertThrows(IoFault.class, () -> quota.acquire(1, "open"));
  }

  @Test
  void detectedLimitsStayBelowThoseOfTheSystem() {
    IoLimits limits = IoLimits.detected();
    assertTrue(limits.openFiles() >= 16);
    assertTrue(limits.regions() > 100 && limits.regions() <= 16_384, limits.toString());
    assertTrue(limits.regions() <= limits.openFiles());
  }
}
