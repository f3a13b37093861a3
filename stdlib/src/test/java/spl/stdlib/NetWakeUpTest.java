// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import spl.ffi.net.DriverChoice;
import spl.ffi.net.driver.NetDriver;

/** A loop that waits for sockets hears of what other threads give it. */
@Timeout(60)
final class NetWakeUpTest {
  static final List<String> DRIVERS = NetDrivers.NAMES;

  private static final Duration FOR_EVER = Duration.ofMinutes(10);

  /** A look at the sockets in between uses the first wake-up, not the second one. */
  @ParameterizedTest
  @FieldSource("DRIVERS")
  void aWakeUpAfterAPollEndsTheNextWait(String name) throws Exception {
    NetDrivers.require(name);
    try (NetDriver driver = new DriverChoice(name, 256, note -> {}).open(Thread.currentThread())) {
      for (int i = 0; i < 3; i++) {
        wake(driver);
        driver.poll();
        wake(driver);
        driver.park(FOR_EVER.toNanos());
      }
      assertFalse(Thread.interrupted());
    }
  }

  private static void wake(NetDriver driver) throws InterruptedException {
    Thread other = new Thread(driver::wake, "other");
    other.start();
    other.join();
    assertFalse(other.isAlive());
  }
}
