// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import spl.ffi.libc.Libc;

class DescriptorLockTest extends LockMethodContract {
  @Override
  LockMethod method() {
    Optional<Libc> libc = Libc.load();
    Assumptions.assumeTrue(libc.isPresent(), "no native access");
    return new DescriptorLock(libc.get());
  }

  @Test
  void readingTheFileDoesNotLoseTheLockToAnotherProcess() throws Exception {
    FileLocks locks = new FileLocks(io.directory(), io.handles(), method());
    locks.lock("a");
    io.reads().bytes("a");
    Process other = new ProcessBuilder("flock", "-n", dir.resolve("a").toString(), "true").start();
    assertEquals(1, other.waitFor(), "another process got the lock");
    locks.unlockAll();
  }
}
