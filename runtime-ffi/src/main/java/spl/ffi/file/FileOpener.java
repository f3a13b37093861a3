// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.Location;

/** Opens channels with the refusals scripts rely on: never a directory, never a socket. */
final class FileOpener {
  /** Mode of created files before the umask is applied. */
  static final int CREATION_MODE = 0644;

  private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ);
  private static final FileAttribute<?>[] NONE = {};

  private FileOpener() {}

  /**
   * A file that was opened.
   *
   * @param channel to be closed by the caller
   * @param kind what it was just before
   */
  record Opened(FileChannel channel, FileKind kind) {}

  /** Opens an existing file for reading. */
  static FileChannel forReading(Location location, String operation) throws IoFault {
    return openKnown(location, READING, operation, CREATION_MODE).channel();
  }

  /** The same, telling the kind of the file, which was looked at anyway. */
  static Opened knownForReading(Location location, String operation) throws IoFault {
    return openKnown(location, READING, operation, CREATION_MODE);
  }

  static FileChannel open(
      Location location, Set<? extends OpenOption> options, String operation, int mode)
      throws IoFault {
    return openKnown(location, options, operation, mode).channel();
  }

  private static Opened openKnown(
      Location location, Set<? extends OpenOption> options, String operation, int mode)
      throws IoFault {
    try {
      FileKind kind = kindOrRegular(location.path());
      refuse(location, kind, operation);
      boolean creates = options.contains(CREATE) || options.contains(CREATE_NEW);
      FileAttribute<?>[] creation = creates ? creation(location.path(), mode) : NONE;
      SpecialOpener.Opening opening = new SpecialOpener.Opening(options, creation);
      FileChannel channel = SpecialOpener.open(location, kind, opening, SpecialOpener.PATIENCE);
      return new Opened(channel, kind);
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException failure) {
      throw location.fault(failure, operation);
    }
  }

  static void refuse(Location location, FileKind kind, String operation) throws IoFault {
    if (kind == FileKind.DIRECTORY) {
      throw location.fault(IoErrorKind.IS_DIRECTORY, operation);
    }
    if (kind == FileKind.SOCKET) {
      throw location.fault(IoErrorKind.UNSUPPORTED, operation, "is a socket");
    }
  }

  /**
   * A path that does not exist yet counts as regular: it may be about to be created. So does one
   * that cannot be looked at: opening it will say why.
   */
  private static FileKind kindOrRegular(Path path) {
    try {
      return FileKind.of(path);
    } catch (IOException unknown) {
      return FileKind.REGULAR;
    }
  }

  static FileAttribute<?>[] creation(Path path, int mode) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(mode))};
  }

  static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> result = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      if ((mode >> (all.length - 1 - i) & 1) != 0) {
        result.add(all[i]);
      }
    }
    return result;
  }
}
