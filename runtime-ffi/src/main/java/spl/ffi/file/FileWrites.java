// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;

/** Writes, renames and deletes whole files by path. */
public final class FileWrites {
  private static final String WRITE_TO = "write";
  private static final String DELETE = "delete";
  private static final String RENAME = "rename";

  /**
   * Up to here an append is one call, so that appenders of different processes do not mix. Larger
   * ones are cut, because the platform keeps an off-heap buffer of the largest call per thread.
   */
  private static final int ONE_APPEND = 1 << 20;

  private static final int ZEROS = 1 << 16;

  private final WorkingDirectory directory;
  private final WriteEpoch epoch;
  private final TemporaryNames temporaryNames = new TemporaryNames();

  public FileWrites(WorkingDirectory directory, WriteEpoch epoch) {
    this.directory = directory;
    this.epoch = epoch;
  }

  /** Creates or truncates the file and writes all bytes; returns their count. Not atomic. */
  public long write(String path, byte[] content) throws IoFault {
    return store(path, content, EnumSet.of(CREATE, TRUNCATE_EXISTING, WRITE));
  }

  /** Adds the bytes at the end, creating the file if needed; returns their count. */
  public long append(String path, byte[] content) throws IoFault {
    return store(path, content, EnumSet.of(CREATE, APPEND));
  }

  /** Writes at an offset, creating the file if needed; a gap reads as zeros. */
  public long writeAt(String path, long offset, byte[] content) throws IoFault {
    Location location = directory.locate(path, WRITE_TO, PathRequest.WRITE);
    if (offset < 0) {
      throw location.fault(IoErrorKind.INVALID_ARGUMENT, WRITE_TO, "negative offset");
    }
    try (FileChannel channel = create(location, EnumSet.of(CREATE, WRITE))) {
      PositionedIo.write(channel, offset, ByteBuffer.wrap(content));
      return content.length;
    } catch (IOException failure) {
      throw location.fault(failure, WRITE_TO);
    } finally {
      epoch.advance();
    }
  }

  /**
   * Makes a file at least this long, creating it if needed. The new part is written and not only
   * announced, so that a full device is found out now and not by a fault in a mapping; the file
   * then has the length that it had before.
   */
  public void ensureSize(String path, long size) throws IoFault {
    Location location = directory.locate(path, WRITE_TO, PathRequest.WRITE);
    try (FileChannel channel = create(location, EnumSet.of(CREATE, WRITE))) {
      extend(channel, channel.size(), size);
    } catch (IOException failure) {
      throw location.fault(failure, WRITE_TO);
    } finally {
      epoch.advance();
    }
  }

  private static void extend(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocate(ZEROS);
    boolean extended = false;
    try {
      for (long at = from; at < to; at += zeros.limit()) {
        zeros.clear().limit((int) Math.min(ZEROS, to - at));
        PositionedIo.write(channel, at, zeros);
      }
      extended = true;
    } finally {
      if (!extended) {
        channel.truncate(from);
      }
    }
  }

  /**
   * Replaces the content so that readers, and the file after a crash, have the old or the new bytes
   * and never a mixture; creates missing parent directories.
   */
  public long writeAtomically(String path, byte[] content) throws IoFault {
    Location location = directory.locate(path, WRITE_TO, PathRequest.WRITE);
    AtomicReplacement.replace(location, content, temporaryNames);
    return content.length;
  }

  /** Deletes a file or a link; never a directory. */
  public void delete(String path) throws IoFault {
    Location location = directory.locate(path, DELETE, PathRequest.WRITE_ENTRY);
    try {
      if (Files.isDirectory(location.path(), LinkOption.NOFOLLOW_LINKS)) {
        throw location.fault(IoErrorKind.IS_DIRECTORY, DELETE);
      }
      Files.delete(location.path());
    } catch (IOException failure) {
      throw location.fault(failure, DELETE);
    }
  }

  /** Renames within one file system; an existing file is replaced. */
  public void rename(String from, String to) throws IoFault {
    Location source = directory.locate(from, RENAME, PathRequest.MOVE_AWAY);
    Location target = directory.locate(to, RENAME, PathRequest.WRITE_ENTRY);
    try {
      requireExisting(source);
      refuseDirectoryMix(source, target);
      Files.move(source.path(), target.path(), ATOMIC_MOVE);
    } catch (IOException failure) {
      throw target.fault(failure, RENAME);
    }
  }

  /** The platform reports these two cases with texts that differ between systems. */
  private static void refuseDirectoryMix(Location source, Location target) throws IoFault {
    boolean fromDirectory = Files.isDirectory(source.path(), LinkOption.NOFOLLOW_LINKS);
    boolean toDirectory = Files.isDirectory(target.path(), LinkOption.NOFOLLOW_LINKS);
    if (toDirectory && !fromDirectory) {
      throw target.fault(IoErrorKind.IS_DIRECTORY, RENAME);
    }
    if (fromDirectory && !toDirectory && Files.exists(target.path())) {
      throw target.fault(IoErrorKind.NOT_DIRECTORY, RENAME);
    }
  }

  /** By looking at it, which tells why it cannot be there. */
  private static void requireExisting(Location source) throws IoFault {
    try {
      FileKind.of(source.path(), LinkOption.NOFOLLOW_LINKS);
    } catch (IOException missing) {
      throw source.fault(missing, RENAME);
    }
  }

  private long store(String path, byte[] content, EnumSet<StandardOpenOption> options)
      throws IoFault {
    Location location = directory.locate(path, WRITE_TO, PathRequest.WRITE);
    try (FileChannel channel = create(location, options)) {
      ByteBuffer source = ByteBuffer.wrap(content);
      if (options.contains(APPEND) && content.length <= ONE_APPEND) {
        writeFully(channel, source);
      } else {
        PositionedIo.write(channel, source);
      }
      return content.length;
    } catch (IOException failure) {
      throw location.fault(failure, WRITE_TO);
    } finally {
      epoch.advance();
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer source) throws IOException {
    while (source.hasRemaining()) {
      channel.write(source);
    }
  }

  private static FileChannel create(Location location, EnumSet<StandardOpenOption> options)
      throws IoFault {
    Path parent = location.path().getParent();
    if (parent != null && Files.notExists(parent)) {
      throw location.fault(IoErrorKind.NOT_FOUND, WRITE_TO, "the directory does not exist");
    }
    return FileOpener.open(location, options, WRITE_TO, FileOpener.CREATION_MODE);
  }
}
