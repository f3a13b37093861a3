// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.util.Optional;
import spl.ffi.libc.Libc;
import spl.ffi.path.ForeignNames;
import spl.ffi.path.Location;

/**
 * Locks by flock: the lock belongs to its own descriptor.
 *
 * <p>Preferred, because the locks of the portable platform belong to the whole process and are lost
 * silently as soon as anybody in it opens and closes the same file, for example to read it.
 */
final class DescriptorLock implements LockMethod {
  // The same numbers on every platform where this class is used.
  private static final int ENOENT = 2;
  private static final int ENFILE = 23;
  private static final int EMFILE = 24;

  private final Libc libc;

  DescriptorLock(Libc libc) {
    this.libc = libc;
  }

  @Override
  public Optional<Hold> tryLock(Location location) throws IOException {
    int descriptor = libc.openForReading(ForeignNames.bytes(location.path()));
    if (descriptor < 0) {
      throw new IOException(reason(-descriptor));
    }
    if (!libc.tryLockExclusive(descriptor)) {
      libc.close(descriptor);
      return Optional.empty();
    }
    return Optional.of(() -> libc.close(descriptor));
  }

  /**
   * The texts of the system for what can still happen to a regular file that was just looked at.
   */
  private static String reason(int errno) {
    return switch (errno) {
      case ENOENT -> "No such file or directory";
      case ENFILE, EMFILE -> "Too many open files";
      default -> "Permission denied";
    };
  }
}
