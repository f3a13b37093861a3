// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** What every way of locking does. */
abstract class LockMethodContract extends RuntimeFixture {
  private FileLocks locks;

  abstract LockMethod method();

  @BeforeEach
  void createLocks() throws IOException {
    locks = new FileLocks(io.directory(), io.handles(), method());
    file("a", "x");
  }

  @Test
  void lockExcludesASecondLock() throws IoFault {
    long held = locks.lock("a");
    assertTrue(held > 0);
    assertFault(IoErrorKind.WOULD_BLOCK, () -> locks.lock("a"));
    locks.unlock(held);
    locks.unlock(locks.lock("a"));
  }

  @Test
  void lockExcludesAnotherContext() throws IoFault {
    locks.lock("a");
    FileLocks others = new FileLocks(io.directory(), io.handles(), method());
    assertFault(IoErrorKind.WOULD_BLOCK, () -> others.lock("a"));
    locks.unlockAll();
    others.unlock(others.lock("a"));
  }

  @Test
  void secondUnlockIsAlreadyClosed() throws IoFault {
    long held = locks.lock("a");
    locks.unlock(held);
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> locks.unlock(held));
    assertFault(IoErrorKind.INVALID_HANDLE, () -> locks.unlock(99999));
  }

  @Test
  void lockNeedsAnExistingRegularFile() {
    assertFault(IoErrorKind.NOT_FOUND, () -> locks.lock("missing"));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> locks.lock("."));
    assertFault(IoErrorKind.UNSUPPORTED, () -> locks.lock("/dev/null"));
  }

  @Test
  void waitingEndsWithTimedOut() throws IoFault {
    locks.lock("a");
    assertFault(IoErrorKind.TIMED_OUT, () -> locks.lock("a", Duration.ofMillis(30)));
    locks.unlockAll();
  }

  @Test
  void waiterGetsTheLockWhenItIsReleased() throws Exception {
    long held = locks.lock("a");
    CountDownLatch begun = new CountDownLatch(1);
    AtomicLong got = new AtomicLong(-1);
    Thread waiter = Thread.ofPlatform().start(() -> waitForLock(begun, got));
    begun.await();
    locks.unlock(held);
    waiter.join();
    assertTrue(got.get() > 0);
    locks.unlock(got.get());
    assertEquals(0, io.handles().size());
  }

  private void waitForLock(CountDownLatch begun, AtomicLong got) {
    begun.countDown();
    try {
      got.set(locks.lock("a", Duration.ofSeconds(20)));
    } catch (IoFault failure) {
      throw new AssertionError(failure);
    }
  }
}
