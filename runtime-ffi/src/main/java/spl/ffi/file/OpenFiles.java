// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.handle.HandleLayout;
import spl.ffi.handle.HandleTable;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;
import spl.ffi.quota.Quota;

/**
 * The files a context has open, by handle: those of sys_open and of native_fs_open alike. Handles
 * are positive, fit in 32 bits, and 0 to 2 are never issued.
 */
public final class OpenFiles {
  private static final String OPEN = "open";

  private final WorkingDirectory directory;
  private final WriteEpoch epoch;
  private final Limits limits;
  private final HandleTable<OpenFile> table;

  /**
   * What may be open at one time.
   *
   * @param files handles
   * @param descriptors channels, shared with mappings
   */
  public record Limits(Quota files, Quota descriptors) {}

  /** An empty table, or the one a worker inherits: the same handles on the same positions. */
  public OpenFiles(
      WorkingDirectory directory, WriteEpoch epoch, Limits limits, @Nullable OpenFiles parent) {
    this.directory = directory;
    this.epoch = epoch;
    this.limits = limits;
    this.table =
        parent == null
            ? new HandleTable<>(HandleLayout.NARROW)
            : parent.table.fork(file -> file.isClosed() ? null : file.share());
    limits.files().take(table.size());
  }

  /** Opens a file and returns its handle. */
  public long open(String path, OpenMode mode) throws IoFault {
    EnumSet<StandardOpenOption> options = mode.options();
    boolean appends = mode == OpenMode.APPEND_TO;
    OpenFile.Access access =
        new OpenFile.Access(
            options.contains(StandardOpenOption.READ), mode != OpenMode.READ_ONLY, appends);
    return open(locate(path, access), options, access, FileOpener.CREATION_MODE);
  }

  /** Opens with the flags of the system call; the mode is used when the file gets created. */
  public long open(String path, OpenFlags flags, int mode) throws IoFault {
    EnumSet<StandardOpenOption> options = flags.options(path);
    boolean reads = options.contains(StandardOpenOption.READ);
    OpenFile.Access access = new OpenFile.Access(reads, flags.writable(), flags.appends());
    return open(locate(path, access), options, access, mode);
  }

  private Location locate(String path, OpenFile.Access access) throws IoFault {
    return directory.locate(path, OPEN, PathRequest.open(access.readable(), access.writable()));
  }

  /** Returns the open file behind a handle, or fails with ALREADY_CLOSED or INVALID_HANDLE. */
  public OpenFile get(long handle, String operation) throws IoFault {
    return table.get(handle, OpenFile.class, operation);
  }

  /** Closes a file; a second close is ALREADY_CLOSED. Mappings made from it live on. */
  public void close(long handle) throws IoFault {
    OpenFile file = table.remove(handle, OpenFile.class, "close");
    try {
      file.close();
    } finally {
      limits.files().release(1);
    }
  }

  /** Returns the live handles in slot order. */
  public List<HandleTable.Entry<OpenFile>> entries() {
    return table.entries();
  }

  public int count() {
    return table.size();
  }

  /** Closes every file, also after one of them fails; failures of a forced close have no reader. */
  public void closeAll() {
    for (HandleTable.Entry<OpenFile> entry : table.entries()) {
      try {
        close(entry.handle());
      } catch (IoFault unreported) {
        // The channel is closed all the same, and nobody is left to tell.
      }
    }
  }

  private long open(
      Location location, EnumSet<StandardOpenOption> options, OpenFile.Access access, int mode)
      throws IoFault {
    limits.files().acquire(1, OPEN);
    SharedChannel channel = null;
    try {
      channel =
          SharedChannel.open(
              limits.descriptors(), OPEN, () -> FileOpener.open(location, options, OPEN, mode));
      long handle = table.issue(new OpenFile(location, channel, access, epoch), OPEN);
      channel = null;
      return handle;
    } catch (IOException failure) {
      limits.files().release(1);
      throw location.fault(failure, OPEN);
    } finally {
      closeUnused(location, channel);
    }
  }

  private static void closeUnused(Location location, @Nullable SharedChannel channel)
      throws IoFault {
    if (channel == null) {
      return;
    }
    try {
      channel.release();
    } catch (IOException failure) {
      throw location.fault(IoErrorKind.OTHER, OPEN);
    }
  }
}
