// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spl.ffi.copy.FileTransfers;
import spl.ffi.fault.IoFault;
import spl.ffi.fault.LastFault;
import spl.ffi.file.Directories;
import spl.ffi.file.FileFacts;
import spl.ffi.file.FileFinder;
import spl.ffi.file.FileLocks;
import spl.ffi.file.FileReads;
import spl.ffi.file.FileWrites;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenFiles;
import spl.ffi.file.Readahead;
import spl.ffi.file.WriteEpoch;
import spl.ffi.handle.HandleLayout;
import spl.ffi.handle.HandleTable;
import spl.ffi.libc.LibcAccess;
import spl.ffi.load.AsyncLoad;
import spl.ffi.load.LoaderPool;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.RegionQuotas;
import spl.ffi.mmap.RegionTable;
import spl.ffi.mmap.ViewWrites;
import spl.ffi.net.DriverChoice;
import spl.ffi.net.NetLoop;
import spl.ffi.net.NetSocket;
import spl.ffi.net.Network;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.Permissions;
import spl.ffi.process.ChildProcesses;
import spl.ffi.quota.IoLimits;
import spl.ffi.quota.Quota;
import spl.ffi.staging.Staging;
import spl.ffi.system.Clock;
import spl.ffi.system.Environment;
import spl.ffi.system.HostFacts;
import spl.ffi.system.Variables;

/**
 * Everything one context has open; closing it leaves no thread, mapping or descriptor behind.
 *
 * <p>Built-ins convert their arguments, make one call and convert the result. Paths are texts and
 * are resolved against {@link #directory()}; failures are {@link IoFault}.
 *
 * <ul>
 *   <li>{@link #facts()}, {@link #reads()}, {@link #writes()}, {@link #viewWrites()}, {@link
 *       #transfers()}, {@link #directories()}, {@link #finder()}: files by path
 *   <li>{@link #files()}: open files by handle (positive, 32 bits)
 *   <li>{@link #regions()}: mappings, as objects and by virtual address
 *   <li>{@link #loader()}: asynchronous loads; {@link #staging()}: content held ahead of its use
 *   <li>{@link #handles()}: wide handles for loads, locks and whatever else scripts know by number
 *   <li>{@link #locks()}, {@link #processes()}, {@link #environment()}, {@link #host()}, {@link
 *       #clock()}
 *   <li>{@link #lastFault()}: the failure behind the last nil, false, -1 or 0 of a thread
 * </ul>
 *
 * <p>All methods are safe from any thread. Those that may wait say so; none calls back into guest
 * code but the completion listeners of a load.
 */
public final class IoRuntime implements AutoCloseable {
  private final IoSettings settings;
  private final WriteEpoch epoch;
  private final LastFault lastFault = new LastFault();
  private final Clock clock = new Clock();
  private final WorkingDirectory directory;
  private final Environment environment;
  private final Quota descriptors;
  private final Quota openFiles;
  private final OpenFiles files;
  private final FileReads reads;
  private final FileWrites writes;
  private final FileTransfers transfers;
  private final RegionTable regions;
  private final HandleTable<Object> handles;
  private final FileLocks locks;
  private final LoaderPool loader;
  private final Readahead readahead;
  private final Staging staging;
  private final ChildProcesses processes;

  public IoRuntime(IoSettings settings) {
    this(settings, null);
  }

  private IoRuntime(IoSettings settings, @Nullable IoRuntime parent) {
    this.settings = settings;
    epoch = parent == null ? new WriteEpoch() : parent.epoch;
    directory = new WorkingDirectory(settings.workingDirectory(), settings.permissions());
    environment = new Environment(settings.environment());
    descriptors = parent == null ? descriptors(settings.limits()) : parent.descriptors;
    openFiles = new Quota("open files", settings.limits().openFiles());
    OpenFiles.Limits fileLimits = new OpenFiles.Limits(openFiles, descriptors);
    files = new OpenFiles(directory, epoch, fileLimits, parent == null ? null : parent.files);
    reads = new FileReads(directory, settings.nativeAccess());
    writes = new FileWrites(directory, epoch);
    LibcAccess libc = new LibcAccess(settings.nativeAccess());
    transfers = new FileTransfers(directory, epoch, libc);
    regions = new RegionTable(directory, resources(libc));
    handles = parent == null ? new HandleTable<>(HandleLayout.WIDE) : inherit(parent);
    locks = new FileLocks(directory, handles, libc);
    loader = new LoaderPool(regions);
    readahead = new Readahead(libc);
    Staging.Sources sources = new Staging.Sources(reads, files, regions, readahead);
    staging = new Staging(sources, loader, settings.staging());
    if (parent != null) {
      parent.staging.shareInto(staging);
    }
    processes = new ChildProcesses(directory, environment, settings.permissions());
  }

  private static Quota descriptors(IoLimits limits) {
    return new Quota("files kept open", limits.descriptors());
  }

  private RegionTable.Resources resources(LibcAccess libc) {
    Quota count = new Quota("mapped regions", settings.limits().regions());
    Quota bytes = new Quota("mapped bytes", settings.limits().mappedBytes());
    RegionQuotas quotas = new RegionQuotas(count, bytes, descriptors);
    return new RegionTable.Resources(quotas, libc, epoch, Cleaner.create());
  }

  /** Mappings come along under the same numbers; loads and locks stay with the parent. */
  private HandleTable<Object> inherit(IoRuntime parent) {
    parent.regions.shareInto(regions);
    return parent.handles.fork(
        value -> value instanceof MappedRegion known ? regions.find(known.address()) : null);
  }

  /**
   * Returns the runtime of a worker: it has the open files and mappings under the same numbers, and
   * closing one there does not close it here. Directory, environment and limits are copied.
   */
  public IoRuntime fork() {
    IoSettings copied =
        settings
            .withWorkingDirectory(directory.path())
            .withEnvironment(environment.all())
            .withStaging(staging.policy())
            .withLimits(
                new IoLimits(
                    descriptors.limit(),
                    openFiles.limit(),
                    regions.quotas().regions().limit(),
                    regions.quotas().mappedBytes().limit()));
    return new IoRuntime(copied, this);
  }

  /** The working directory; resolves paths. */
  public WorkingDirectory directory() {
    return directory;
  }

  /** Questions about paths that open nothing. */
  public FileFacts facts() {
    return new FileFacts(directory);
  }

  /** Whole files and parts of files, read by path. */
  public FileReads reads() {
    return reads;
  }

  /** Whole files, written, renamed and deleted by path. */
  public FileWrites writes() {
    return writes;
  }

  /** Views of mappings, written to files without a whole copy. */
  public ViewWrites viewWrites() {
    return new ViewWrites(directory, epoch);
  }

  /** Copies and moves, by path and between open files. */
  public FileTransfers transfers() {
    return transfers;
  }

  public Directories directories() {
    return new Directories(directory);
  }

  /** Patterns. */
  public FileFinder finder() {
    return new FileFinder(directories(), facts());
  }

  /** Open files by handle. */
  public OpenFiles files() {
    return files;
  }

  public FileLocks locks() {
    return locks;
  }

  /** Mapped regions, as objects and by virtual address. */
  public RegionTable regions() {
    return regions;
  }

  /** Asynchronous loads, and the workers for other file work. */
  public LoaderPool loader() {
    return loader;
  }

  public Staging staging() {
    return staging;
  }

  /** Hints about whole files. */
  public Readahead readahead() {
    return readahead;
  }

  public ChildProcesses processes() {
    return processes;
  }

  public Environment environment() {
    return environment;
  }

  /** The environment variables as far as the program may use them. */
  public Variables variables() {
    return new Variables(environment, settings.permissions());
  }

  /** What the program may do. */
  public Permissions permissions() {
    return settings.permissions();
  }

  public HostFacts host() {
    return new HostFacts(environment, settings.permissions());
  }

  public Clock clock() {
    return clock;
  }

  /** Wide handles of every kind but files: loads, locks, mappings known by number. */
  public HandleTable<Object> handles() {
    return handles;
  }

  /**
   * A network for one event loop; it counts its sockets as open files and is closed by its owner.
   */
  public Network network(NetLoop loop, DriverChoice choice) {
    return new Network(loop, new Network.Bounds(openFiles, settings.permissions()), choice);
  }

  public LastFault lastFault() {
    return lastFault;
  }

  /** The limit on open files and how many there are; those on regions are in the region table. */
  public Quota openFilesQuota() {
    return openFiles;
  }

  /** Returns what is still open, in a stable order; tests assert that it is empty. */
  public List<OpenHandle> openHandles() {
    List<OpenHandle> open = new ArrayList<>();
    for (HandleTable.Entry<OpenFile> entry : files.entries()) {
      open.add(
          new OpenHandle(
              "file", entry.handle(), entry.value().path(), entry.value().location().origin()));
    }
    for (MappedRegion region : regions.regions()) {
      open.add(new OpenHandle("region", region.address(), region.path(), region.origin()));
    }
    for (HandleTable.Entry<Object> entry : handles.entries()) {
      describe(entry).ifPresent(open::add);
    }
    for (long pid : processes.running()) {
      open.add(new OpenHandle("process", pid, ""));
    }
    return open;
  }

  private static OpenHandle open(long handle, AsyncLoad load) {
    return new OpenHandle("load", handle, load.path(), load.request().map().location().origin());
  }

  /** Mappings known by number are reported as regions already. */
  private static Optional<OpenHandle> describe(HandleTable.Entry<Object> entry) {
    return switch (entry.value()) {
      case AsyncLoad load -> Optional.of(open(entry.handle(), load));
      case FileLocks.Held lock -> Optional.of(new OpenHandle("lock", entry.handle(), lock.path()));
      case MappedRegion known -> Optional.empty();
      case NetSocket socket when socket.isClosed() -> Optional.empty();
      case NetSocket socket ->
          Optional.of(new OpenHandle("socket", entry.handle(), socket.localAddress()));
      default -> Optional.of(new OpenHandle("handle", entry.handle(), ""));
    };
  }

  /**
   * Cancels loads, joins the pool, closes regions and files and releases locks, in this order. May
   * wait, bounded, for workers. Spawned processes go on, as they do after a shell.
   */
  @Override
  public void close() {
    loader.close();
    staging.unstageAll();
    regions.closeAll();
    files.closeAll();
    locks.unlockAll();
  }
}
