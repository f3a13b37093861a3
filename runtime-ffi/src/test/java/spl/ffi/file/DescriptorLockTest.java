// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import spl.ffi.libc.LibcAccess;

class DescriptorLockTest extends LockMethodContract {
  @Override
  LockMethod method() {
    LibcAccess libc = new LibcAccess(true);
    Assumptions.assumeTrue(libc.get().isPresent(), "no native access");
    return new DescriptorLock(libc.get().orElseThrow());
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
