// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
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
import spl.ffi.quota.Quota;

/**
 * The files a context has open, by handle: those of sys_open and of native_fs_open alike. Handles
 * are positive, fit in 32 bits, and 0 to 2 are never issued.
 */
public final class OpenFiles {
  private static final String OPEN = "open";

  private final WorkingDirectory directory;
  private final WriteEpoch epoch;
  private final Quota quota;
  private final HandleTable<OpenFile> table;

  /** An empty table, or the one a worker inherits: the same handles on the same positions. */
  public OpenFiles(
      WorkingDirectory directory, WriteEpoch epoch, Quota quota, @Nullable OpenFiles parent) {
    this.directory = directory;
    this.epoch = epoch;
    this.quota = quota;
    this.table =
        parent == null
            ? new HandleTable<>(HandleLayout.NARROW)
            : parent.table.fork(file -> file.isClosed() ? null : file.share());
    quota.take(table.size());
  }

  /** Opens a file and returns its handle. */
  public long open(String path, OpenMode mode) throws IoFault {
    EnumSet<StandardOpenOption> options = mode.options();
    boolean appends = mode == OpenMode.APPEND_TO;
    OpenFile.Access access =
        new OpenFile.Access(
            options.contains(StandardOpenOption.READ), mode != OpenMode.READ_ONLY, appends);
    return open(directory.locate(path, OPEN), options, access, FileOpener.CREATION_MODE);
  }

  /** Opens with the flags of the system call; the mode is used when the file gets created. */
  public long open(String path, OpenFlags flags, int mode) throws IoFault {
    EnumSet<StandardOpenOption> options = flags.options(path);
    boolean reads = options.contains(StandardOpenOption.READ);
    OpenFile.Access access = new OpenFile.Access(reads, flags.writable(), flags.appends());
    return open(directory.locate(path, OPEN), options, access, mode);
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
      quota.release(1);
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
    quota.acquire(1, OPEN);
    SharedChannel channel = null;
    try {
      FileChannel opened = FileOpener.open(location, options, OPEN, mode);
      channel = new SharedChannel(opened);
      long handle = table.issue(new OpenFile(location, channel, access, epoch), OPEN);
      channel = null;
      return handle;
    } catch (IoFault failure) {
      quota.release(1);
      throw failure;
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
