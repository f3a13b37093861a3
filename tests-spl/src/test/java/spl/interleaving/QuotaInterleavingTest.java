// SPDX-License-Identifier: Apache-2.0
package spl.interleaving;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.ffi.fault.IoFault;
import spl.ffi.quota.Quota;

/** A limit is never exceeded, and a refusal changes nothing. */
@Tag("nightly")
class QuotaInterleavingTest {

  /** A small limit, so that refusals are common. */
  @Param(name = "amount", gen = IntGen.class, conf = "1:2")
  public static class Limit {
    private final Quota quota = new Quota("things", 3);

    @Operation
    public boolean acquire(@Param(name = "amount") int amount) {
      try {
        quota.acquire(amount, "take");
        return true;
      } catch (IoFault exceeded) {
        return false;
      }
    }

    @Operation
    public void release(@Param(name = "amount") int amount) {
      quota.release(amount);
    }

    @Operation
    public long used() {
      return quota.used();
    }
  }

  /** Adds first and takes back when it was too much. */
  @Param(name = "amount", gen = IntGen.class, conf = "1:2")
  public static class RacyLimit {
    private final Quota counter = new Quota("things", Long.MAX_VALUE);

    @Operation
    public boolean acquire(@Param(name = "amount") int amount) {
      counter.take(amount);
      if (counter.used() > 3) {
        counter.release(amount);
        return false;
      }
      return true;
    }

    @Operation
    public void release(@Param(name = "amount") int amount) {
      counter.release(amount);
    }

    @Operation
    public long used() {
      return counter.used();
    }
  }

  @Test
  void everyInterleavingOfALimitHasAnOrder() {
    Checks.check(Limit.class, Limit.class);
  }

  @Test
  void limitThatTakesBackIsFound() {
    assertThrows(LincheckAssertionError.class, () -> Checks.check(RacyLimit.class, Limit.class));
  }
}
