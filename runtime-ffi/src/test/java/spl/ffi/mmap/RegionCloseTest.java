// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** Closing under busy readers: every reader gets ALREADY_CLOSED, the process lives. */
class RegionCloseTest extends RuntimeFixture {
  private static final int READERS = 8;

  @Test
  void readersOfAClosedRegionGetAlreadyClosed() throws Exception {
    file("a", pattern(1 << 20));
    for (int round = 0; round < 50; round++) {
      MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
      CountDownLatch reading = new CountDownLatch(READERS);
      AtomicReference<Throwable> wrong = new AtomicReference<>();
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(Thread.ofPlatform().start(() -> readUntilClosed(region, reading, wrong)));
      }
      reading.await();
      region.close();
      for (Thread reader : readers) {
        reader.join();
      }
      assertNull(wrong.get(), () -> String.valueOf(wrong.get()));
    }
    assertEquals(0, io.regions().quotas().regions().used());
  }

  private static void readUntilClosed(
      MappedRegion region, CountDownLatch reading, AtomicReference<Throwable> wrong) {
    byte[] buffer = new byte[100_000];
    boolean announced = false;
    try {
      while (true) {
        region.copyOut(1000, buffer, 0, buffer.length);
        region.byteAt(77);
        region.advise(MmapAdvice.SEQUENTIAL);
        if (!announced) {
          announced = true;
          reading.countDown();
        }
      }
    } catch (IoFault end) {
      if (end.kind() != IoErrorKind.ALREADY_CLOSED) {
        wrong.set(end);
      }
    } catch (RuntimeException | Error broken) {
      wrong.set(broken);
    }
  }

  @Test
  void closersRaceAndTheQuotaIsReleasedOnce() throws Exception {
    file("a", pattern(1 << 16));
    for (int round = 0; round < 100; round++) {
      MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
      CountDownLatch go = new CountDownLatch(1);
      List<Thread> closers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        closers.add(Thread.ofPlatform().start(() -> closeAt(go, region)));
      }
      go.countDown();
      for (Thread closer : closers) {
        closer.join();
      }
      assertEquals(0, io.regions().quotas().regions().used());
      assertEquals(0, io.regions().quotas().mappedBytes().used());
    }
  }

  private static void closeAt(CountDownLatch go, MappedRegion region) {
    try {
      go.await();
      region.close();
    } catch (IoFault | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void unreachableRegionIsUnmapped() throws Exception {
    file("a", pattern(1 << 16));
    mapAndForget();
    for (int i = 0; i < 200 && io.regions().quotas().regions().used() > 0; i++) {
      System.gc();
      Thread.onSpinWait();
      LockSupport.parkNanos(5_000_000);
    }
    assertEquals(0, io.regions().quotas().regions().used());
  }

  private void mapAndForget() throws IOException {
    assertTrue(io.regions().map("a", MmapMode.READ_ONLY).length() > 0);
  }

  @Test
  void viewKeepsItsRegionMapped() throws Exception {
    file("a", "still here");
    MappedView view = io.regions().map("a", MmapMode.READ_ONLY).slice(6, 10);
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    assertEquals("here", text(view.bytes()));
  }

  @Test
  void pinnedRegionStaysMappedWithoutAReference() throws Exception {
    file("a", "pinned");
    long address = io.regions().pin(io.regions().map("a", MmapMode.READ_ONLY)).address();
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    assertEquals("pinned", text(io.regions().at(address, "read").region().bytes()));
    io.regions().unmap(address);
  }
}
