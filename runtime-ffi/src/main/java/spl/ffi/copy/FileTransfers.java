// SPDX-License-Identifier: Apache-2.0
package spl.ffi.copy;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileKind;
import spl.ffi.file.OpenFile;
import spl.ffi.file.WriteEpoch;
import spl.ffi.libc.LibcAccess;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;

/** Copies between files without bringing the content to the heap. */
public final class FileTransfers {
  private static final String COPY = "copy";
  private static final String MOVE = "move";

  private final WorkingDirectory directory;
  private final WriteEpoch epoch;
  private final FileSystemCopy fileSystem;

  /**
   * Held while two files are locked at once, so that opposite copies cannot wait for each other.
   */
  private final Object twoFiles = new Object();

  public FileTransfers(WorkingDirectory directory, WriteEpoch epoch, LibcAccess libc) {
    this.directory = directory;
    this.epoch = epoch;
    this.fileSystem = new FileSystemCopy(libc);
  }

  /**
   * Copies content and permission bits, creating or truncating the target; returns the bytes. A
   * missing source leaves the target alone; copying a file onto itself is INVALID_ARGUMENT.
   */
  public long copy(String from, String to) throws IoFault {
    Location source = directory.locate(from, COPY, PathRequest.READ);
    Location target = directory.locate(to, COPY, PathRequest.WRITE);
    try {
      requireFile(source);
      requireOtherFile(source, target);
      return copyContent(source, target);
    } catch (IOException failure) {
      throw source.fault(failure, COPY);
    } finally {
      epoch.advance();
    }
  }

  /** Renames, and across file systems copies and deletes. */
  public void move(String from, String to) throws IoFault {
    Location source = directory.locate(from, MOVE, PathRequest.MOVE_AWAY);
    Location target = directory.locate(to, MOVE, PathRequest.WRITE_ENTRY);
    try {
      FileKind kind = FileKind.of(source.path(), LinkOption.NOFOLLOW_LINKS);
      if (kind != FileKind.DIRECTORY && Files.isDirectory(target.path())) {
        throw target.fault(IoErrorKind.IS_DIRECTORY, MOVE);
      }
      Files.move(source.path(), target.path(), ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      copy(from, to);
      delete(source);
    } catch (IOException failure) {
      throw source.fault(failure, MOVE);
    }
  }

  /**
   * Sends bytes [offset, offset + count) of one open file to the position of another; fewer only at
   * the end of the file. The position of the source does not move.
   */
  public long send(OpenFile out, OpenFile in, long offset, long count) throws IoFault {
    requireTransfer(out, in, offset, count);
    return in.readChannel(
        "send",
        source ->
            out.transfer("send to", target -> ChannelCopy.range(source, offset, count, target)));
  }

  /** Copies from position to position and moves both; returns the bytes. */
  public long copyRange(OpenFile in, OpenFile out, long count) throws IoFault {
    requireTransfer(out, in, 0, count);
    synchronized (twoFiles) {
      return in.transfer(
          COPY,
          source -> {
            long start = source.position();
            long moved =
                out.transfer(COPY, target -> ChannelCopy.range(source, start, count, target));
            source.position(start + moved);
            return moved;
          });
    }
  }

  private static void requireTransfer(OpenFile out, OpenFile in, long offset, long count)
      throws IoFault {
    if (out == in || offset < 0 || count < 0) {
      throw in.location().fault(IoErrorKind.INVALID_ARGUMENT, COPY);
    }
    if (!out.isWritable()) {
      throw out.location()
          .fault(IoErrorKind.PERMISSION_DENIED, COPY, "target is not open for writing");
    }
    if (!in.isReadable()) {
      throw in.location()
          .fault(IoErrorKind.PERMISSION_DENIED, COPY, "source is not open for reading");
    }
  }

  private static void requireFile(Location source) throws IOException {
    FileKind kind = FileKind.of(source.path());
    if (kind == FileKind.DIRECTORY) {
      throw source.fault(IoErrorKind.IS_DIRECTORY, COPY);
    }
    if (kind != FileKind.REGULAR) {
      throw source.fault(IoErrorKind.UNSUPPORTED, COPY, "not a regular file");
    }
  }

  private static void requireOtherFile(Location source, Location target) throws IOException {
    if (!Files.exists(target.path())) {
      return;
    }
    if (Files.isDirectory(target.path())) {
      throw target.fault(IoErrorKind.IS_DIRECTORY, COPY);
    }
    if (Files.isSameFile(source.path(), target.path())) {
      throw target.fault(IoErrorKind.INVALID_ARGUMENT, COPY, "source and target are the same file");
    }
  }

  private long copyContent(Location source, Location target) throws IOException {
    try (FileChannel in = FileChannel.open(source.path(), READ);
        FileChannel out = create(target)) {
      long copied =
          fileSystem.copy(new FileSystemCopy.Files(source.path(), target.path(), in, out));
      keepMode(source.path(), target.path());
      return copied;
    }
  }

  private static FileChannel create(Location target) throws IoFault {
    try {
      return FileChannel.open(target.path(), CREATE, TRUNCATE_EXISTING, WRITE);
    } catch (IOException failure) {
      throw target.fault(failure, COPY);
    }
  }

  private static void keepMode(Path source, Path target) throws IOException {
    boolean regular = Files.isRegularFile(target);
    boolean posix = source.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (regular && posix) {
      Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(source));
    }
  }

  private static void delete(Location source) throws IoFault {
    try {
      Files.delete(source.path());
    } catch (IOException failure) {
      throw source.fault(failure, MOVE);
    }
  }
}
