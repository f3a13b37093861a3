// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.util.Optional;
import spl.ffi.libc.Libc;
import spl.ffi.path.Location;

/**
 * Locks by flock: the lock belongs to its own descriptor.
 *
 * <p>Preferred, because the locks of the portable platform belong to the whole process and are lost
 * silently as soon as anybody in it opens and closes the same file, for example to read it.
 */
final class DescriptorLock implements LockMethod {
  private final Libc libc;

  DescriptorLock(Libc libc) {
    this.libc = libc;
  }

  @Override
  public Optional<Hold> tryLock(Location location) throws IOException {
    int descriptor = libc.openForReading(location.path().toString());
    if (descriptor < 0) {
      throw new IOException("Permission denied");
    }
    if (!libc.tryLockExclusive(descriptor)) {
      libc.close(descriptor);
      return Optional.empty();
    }
    return Optional.of(() -> libc.close(descriptor));
  }
}
