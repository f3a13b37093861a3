// SPDX-License-Identifier: Apache-2.0
package spl.ffi.handle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class HandleTableTest {
  private static final long SEED = 42;
  private final HandleTable<Object> table = new HandleTable<>(HandleLayout.NARROW);

  private static void assertKind(IoErrorKind kind, Executable action) {
    assertEquals(kind, assertThrows(IoFault.class, action).kind());
  }

  @Test
  void handleGivesItsObject() throws IoFault {
    long handle = table.issue("a", "open");
    assertEquals("a", table.get(handle, String.class, "read"));
  }

  @Test
  void narrowHandleFitsInPositive32BitsAboveTheStandardStreams() throws IoFault {
    for (int i = 0; i < 5000; i++) {
      long handle = table.issue("a", "open");
      assertTrue(handle > 2 && handle <= Integer.MAX_VALUE);
      if (i % 2 == 0) {
        table.remove(handle, String.class, "close");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, -1, 99999, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 20 | 5})
  void numberThatWasNeverIssuedIsInvalid(long number) throws IoFault {
    table.issue("a", "open");
    assertKind(IoErrorKind.INVALID_HANDLE, () -> table.get(number, String.class, "read"));
    assertNull(table.find(number, String.class));
  }

  @Test
  void futureGenerationIsInvalid() throws IoFault {
    long handle = table.issue("a", "open");
    assertKind(
        IoErrorKind.INVALID_HANDLE, () -> table.get(handle + (1L << 20), String.class, "read"));
  }

  @Test
  void objectOfAnotherKindIsInvalid() throws IoFault {
    long handle = table.issue("a", "open");
    assertKind(IoErrorKind.INVALID_HANDLE, () -> table.get(handle, Integer.class, "read"));
    assertKind(IoErrorKind.INVALID_HANDLE, () -> table.remove(handle, Integer.class, "close"));
    assertEquals("a", table.get(handle, String.class, "read"));
  }

  @Test
  void closedHandleStaysClosedAfterReuseOfItsSlot() throws IoFault {
    long stale = table.issue("old", "open");
    table.remove(stale, String.class, "close");
    for (int i = 0; i < 1000; i++) {
      long next = table.issue("new", "open");
      assertNotEquals(stale, next);
      table.remove(next, String.class, "close");
      assertKind(IoErrorKind.ALREADY_CLOSED, () -> table.get(stale, String.class, "read"));
    }
  }

  @Test
  void secondCloseIsAlreadyClosed() throws IoFault {
    long handle = table.issue("a", "open");
    table.remove(handle, String.class, "close");
    assertKind(IoErrorKind.ALREADY_CLOSED, () -> table.remove(handle, String.class, "close"));
  }

  @Test
  void slotRetiresWhenItsGenerationsAreUsedUp() throws IoFault {
    HandleTable<Object> tiny = new HandleTable<>(new HandleLayout(1, 2));
    Set<Long> issued = new HashSet<>();
    for (int i = 0; i < 2 * 3; i++) {
      long handle = tiny.issue("a", "open");
      assertTrue(issued.add(handle), "issued twice: " + handle);
      tiny.remove(handle, String.class, "close");
    }
    assertKind(IoErrorKind.LIMIT_EXCEEDED, () -> tiny.issue("a", "open"));
    for (long handle : issued) {
      assertKind(IoErrorKind.ALREADY_CLOSED, () -> tiny.get(handle, String.class, "read"));
    }
  }

  @Test
  void wideHandleIsGenerationAboveSlot() throws IoFault {
    HandleTable<Object> wide = new HandleTable<>(HandleLayout.WIDE);
    assertEquals(1L << 32, wide.issue("a", "load"));
    assertEquals(1L << 32 | 1, wide.issue("b", "load"));
  }

  @Test
  void entriesAreInSlotOrder() throws IoFault {
    long a = table.issue("a", "open");
    long b = table.issue("b", "open");
    assertEquals(
        List.of(new HandleTable.Entry<Object>(a, "a"), new HandleTable.Entry<Object>(b, "b")),
        table.entries());
  }

  @Test
  void forkKeepsNumbersAndClosesIndependently() throws IoFault {
    long kept = table.issue("kept", "open");
    long dropped = table.issue("dropped", "open");
    HandleTable<Object> child = table.fork(v -> v.equals("dropped") ? null : v + "'");
    assertEquals("kept'", child.get(kept, String.class, "read"));
    assertKind(IoErrorKind.ALREADY_CLOSED, () -> child.get(dropped, String.class, "read"));
    child.remove(kept, String.class, "close");
    assertEquals("kept", table.get(kept, String.class, "read"));
  }

  @Test
  void ofManyClosersExactlyOneGetsTheObject() throws Exception {
    for (int round = 0; round < 200; round++) {
      long handle = table.issue("a", "open");
      AtomicInteger winners = new AtomicInteger();
      CountDownLatch go = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        threads.add(Thread.ofPlatform().start(() -> closeAt(go, handle, winners)));
      }
      go.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(1, winners.get());
    }
  }

  private void closeAt(CountDownLatch go, long handle, AtomicInteger winners) {
    try {
      go.await();
      table.remove(handle, String.class, "close");
      winners.incrementAndGet();
    } catch (IoFault lost) {
      assertEquals(IoErrorKind.ALREADY_CLOSED, lost.kind());
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void randomOperationsAgreeWithAMap() {
    Random random = new Random(SEED);
    Map<Long, String> live = new HashMap<>();
    List<Long> known = new ArrayList<>();
    for (int i = 0; i < 300_000; i++) {
      if (known.isEmpty() || random.nextInt(3) == 0) {
        issueInto(live, known, "v" + i);
      } else {
        probe(random, live, known.get(random.nextInt(known.size())));
      }
    }
    assertEquals(live.size(), table.size());
  }

  private void issueInto(Map<Long, String> live, List<Long> known, String value) {
    try {
      long handle = table.issue(value, "open");
      assertNull(live.put(handle, value));
      known.add(handle);
    } catch (IoFault full) {
      throw new AssertionError(full);
    }
  }

  private void probe(Random random, Map<Long, String> live, long handle) {
    boolean close = random.nextBoolean();
    try {
      String got =
          close
              ? table.remove(handle, String.class, "close")
              : table.get(handle, String.class, "read");
      assertEquals(live.get(handle), got, "seed " + SEED);
      if (close) {
        live.remove(handle);
      }
    } catch (IoFault fault) {
      assertEquals(IoErrorKind.ALREADY_CLOSED, fault.kind());
      assertNull(live.get(handle), "seed " + SEED);
    }
  }
}
