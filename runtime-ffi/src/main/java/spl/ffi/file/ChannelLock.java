// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;
import spl.ffi.path.Location;

/** Locks through the portable platform: per process, needs write permission. */
final class ChannelLock implements LockMethod {

  @Override
  public Optional<Hold> tryLock(Location location) throws IOException {
    FileChannel channel = FileChannel.open(location.path(), READ, WRITE);
    boolean held = false;
    try {
      held = channel.tryLock() != null;
      return held ? Optional.of(channel::close) : Optional.empty();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }
}
