// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileWrites;
import spl.ffi.file.WriteEpoch;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;

/**
 * Writes views of mappings to files through a bounded window; only a view of the very file that is
 * going to be truncated is copied as a whole first.
 */
public final class ViewWrites {
  private static final String WRITE_TO = "write";

  private final WorkingDirectory directory;
  private final WriteEpoch epoch;

  public ViewWrites(WorkingDirectory directory, WriteEpoch epoch) {
    this.directory = directory;
    this.epoch = epoch;
  }

  /** Creates or truncates the file and writes the view; returns the count. */
  public long write(String path, MappedView view) throws IoFault {
    Location target = directory.locate(path, WRITE_TO, PathRequest.WRITE);
    if (isOwnFile(target, view)) {
      return new FileWrites(directory, epoch).write(path, view.bytes());
    }
    return stream(target, view, EnumSet.of(CREATE, TRUNCATE_EXISTING, WRITE));
  }

  /** Adds the view at the end of a file; returns the count. */
  public long append(String path, MappedView view) throws IoFault {
    return stream(
        directory.locate(path, WRITE_TO, PathRequest.WRITE), view, EnumSet.of(CREATE, APPEND));
  }

  private long stream(Location target, MappedView view, EnumSet<StandardOpenOption> options)
      throws IoFault {
    if (Files.isDirectory(target.path())) {
      throw target.fault(IoErrorKind.IS_DIRECTORY, WRITE_TO);
    }
    try (FileChannel channel = FileChannel.open(target.path(), options)) {
      return view.writeTo(channel);
    } catch (IOException failure) {
      throw target.fault(failure, WRITE_TO);
    } finally {
      epoch.advance();
    }
  }

  private boolean isOwnFile(Location target, MappedView view) throws IoFault {
    String mapped = view.region().path();
    if (mapped.isEmpty() || !Files.exists(target.path())) {
      return false;
    }
    try {
      Path source = directory.locate(mapped, WRITE_TO, PathRequest.READ).path();
      return Files.exists(source) && Files.isSameFile(source, target.path());
    } catch (IOException failure) {
      throw target.fault(failure, WRITE_TO);
    }
  }
}
