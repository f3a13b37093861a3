// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileReads;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenFiles;
import spl.ffi.file.OpenMode;
import spl.ffi.file.Readahead;
import spl.ffi.load.LoaderPool;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapAdvice;
import spl.ffi.mmap.MmapMode;
import spl.ffi.mmap.RegionTable;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;

/** Stages open files and files that are going to be opened. */
public final class Staging {
  private static final String STAGE = "stage";

  private final WorkingDirectory directory;
  private final OpenFiles files;
  private final RegionTable regions;
  private volatile StagingPolicy policy;
  private final FileReads reads;
  private final ParallelTasks tasks;
  private final StageCache cache;
  private final Readahead readahead;
  private final AtomicLong loads = new AtomicLong();

  public Staging(Sources sources, LoaderPool pool, StagingPolicy policy) {
    this.reads = sources.reads();
    this.directory = reads.directory();
    this.files = sources.files();
    this.regions = sources.regions();
    this.tasks = new ParallelTasks(pool);
    this.policy = policy;
    this.cache = new StageCache(() -> this.policy.cacheBytes());
    this.readahead = sources.readahead();
  }

  /** What staging draws on. */
  public record Sources(
      FileReads reads, OpenFiles files, RegionTable regions, Readahead readahead) {}

  /**
   * What staging did and holds.
   *
   * @param hits times content was served from the cache
   * @param misses times it was looked for in vain
   * @param loads files brought near, on the heap or as a mapping
   * @param evictions entries dropped because of the limit
   * @param entries files staged ahead now
   * @param bytes bytes they hold on the heap
   */
  public record Statistics(
      long hits, long misses, long loads, long evictions, int entries, long bytes) {}

  /** How a file is staged; unpacking looks for compressed content and holds what is in it. */
  public record Order(StageMode mode, boolean unpack) {
    static Order of(StageMode mode) {
      return new Order(mode, false);
    }
  }

  public StagingPolicy policy() {
    return policy;
  }

  /** Changes thresholds and limits from now on. */
  public void setPolicy(StagingPolicy changed) {
    policy = changed;
    cache.shrink();
  }

  /** Gives a worker what is staged ahead. */
  public void shareInto(Staging worker) {
    cache.shareInto(worker.cache, worker.regions);
  }

  /** Opens a file for reading and stages it adaptively; if that fails it is open all the same. */
  public long openForReading(String path) throws IoFault {
    long handle = files.open(path, OpenMode.READ_ONLY);
    try {
      stage(handle, StageMode.ADAPTIVE, List.of());
    } catch (IoFault unstaged) {
      // A special file, or a limit: reads go to the file.
    }
    return handle;
  }

  /**
   * Stages an open file, and related files into the cache until the file is closed or unstaged.
   * Former staging is released first; a failure leaves the file unstaged and the cache unchanged.
   */
  public StageMode stage(long handle, StageMode mode, List<String> related) throws IoFault {
    return stage(handle, Order.of(mode), related);
  }

  /** The same, with compressed files unpacked if the order says so. */
  public StageMode stage(long handle, Order order, List<String> related) throws IoFault {
    OpenFile file = files.get(handle, STAGE);
    file.attach(null);
    if (order.mode() == StageMode.NONE) {
      return order.mode();
    }
    Object owner = new Object();
    stageAhead(order, related, owner);
    try {
      StagedContent content = contentOf(file.location(), order);
      file.attach(new StagedFile(content, () -> cache.disown(owner)));
      return content.mode();
    } catch (IoFault failure) {
      cache.disown(owner);
      throw failure;
    }
  }

  /** Reads go to the file again; the position stays. */
  public void unstage(long handle) throws IoFault {
    files.get(handle, "unstage").attach(null);
  }

  /** Gives a hint about an open file: to its mapping, and to the system about its content. */
  public void hint(long handle, MmapAdvice advice) throws IoFault {
    OpenFile file = files.get(handle, "advise");
    StagedFile staged = staged(handle);
    MappedRegion region = staged == null ? null : staged.region();
    if (region != null) {
      region.advise(advice);
    }
    if (advice == MmapAdvice.WILL_NEED || advice == MmapAdvice.SEQUENTIAL) {
      readahead.willNeed(file.location().path());
    } else if (advice == MmapAdvice.DONT_NEED) {
      readahead.dontNeed(file.location().path());
    }
  }

  /** Returns the staging of an open file, or null. */
  public @Nullable StagedFile staged(long handle) throws IoFault {
    return files.get(handle, STAGE).source() instanceof StagedFile staged ? staged : null;
  }

  /** Stages files into the cache until they are unstaged by name; all of them or none. */
  public void stagePaths(StageMode mode, List<String> paths) throws IoFault {
    stagePaths(Order.of(mode), paths);
  }

  /** The same, with compressed files unpacked if the order says so. */
  public void stagePaths(Order order, List<String> paths) throws IoFault {
    stageAhead(order, paths, StageCache.CONTEXT);
  }

  /** Drops a path from the cache; says whether it was there. */
  public boolean unstagePath(String path) throws IoFault {
    Location location = directory.locate(path, "unstage", PathRequest.READ);
    try {
      return cache.drop(location.path().toRealPath());
    } catch (IOException failure) {
      throw location.fault(failure, "unstage");
    }
  }

  /** Drops everything from the cache; open files keep what they use. */
  public void unstageAll() {
    cache.clear();
  }

  /** Returns the whole content, from the cache when it is there and current. */
  public byte[] read(String path) throws IoFault {
    StagedContent content = cache.find(directory.locate(path, "read", PathRequest.READ));
    if (content == null) {
      return reads.bytes(path);
    }
    try {
      byte[] copy = new byte[Math.toIntExact(content.length())];
      content.read(0, copy, 0, copy.length);
      return copy;
    } catch (ArithmeticException large) {
      return reads.bytes(path);
    } finally {
      content.release();
    }
  }

  /** Maps a file read-only, sharing the mapping of the cache when it is there and current. */
  public MappedRegion map(String path) throws IoFault {
    StagedContent content = cache.find(directory.locate(path, "map", PathRequest.READ));
    if (content == null) {
      return regions.map(path, MmapMode.READ_ONLY);
    }
    try {
      MappedRegion region = content.region();
      return region == null ? regions.map(path, MmapMode.READ_ONLY) : regions.duplicate(region);
    } finally {
      content.release();
    }
  }

  public Statistics statistics() {
    StageCache.Counts c = cache.counts();
    return new Statistics(c.hits(), c.misses(), loads.get(), c.evictions(), c.entries(), c.bytes());
  }

  /**
   * All files are staged before one is added, so that a missing one leaves nothing behind. The
   * system hears of all of them first and reads ahead while the first ones are copied.
   */
  private void stageAhead(Order order, List<String> paths, Object owner) throws IoFault {
    if (paths.isEmpty()) {
      return;
    }
    if (paths.size() > 1) {
      for (String path : paths) {
        readahead.willNeed(directory.locate(path, STAGE, PathRequest.READ).path());
      }
    }
    List<Staged> all = tasks.all(paths, path -> stageOne(path, order), Staged::release);
    for (Staged one : all) {
      cache.put(one.real(), one.stamp(), one.content(), owner);
    }
  }

  private record Staged(Path real, FileStamp stamp, StagedContent content) {
    void release() {
      content.release();
    }
  }

  private Staged stageOne(String path, Order order) throws IoFault {
    Location location = directory.locate(path, STAGE, PathRequest.READ);
    try {
      Path real = location.path().toRealPath();
      FileStamp stamp = FileStamp.of(real);
      return new Staged(real, stamp, create(location, order, stamp.size()));
    } catch (IOException failure) {
      throw location.fault(failure, STAGE);
    }
  }

  private StagedContent contentOf(Location location, Order order) throws IoFault {
    StagedContent cached = cache.find(location);
    if (cached != null && fits(cached, order)) {
      return cached;
    }
    if (cached != null) {
      cached.release();
    }
    try {
      return create(location, order, FileStamp.of(location.path()).size());
    } catch (IOException failure) {
      throw location.fault(failure, STAGE);
    }
  }

  /** Unpacked content is served to whoever asks for the file while it is staged so. */
  private static boolean fits(StagedContent cached, Order order) {
    boolean modeFits = order.mode() == StageMode.ADAPTIVE || order.mode() == cached.mode();
    return modeFits && (cached.isUnpacked() || !order.unpack());
  }

  private StagedContent create(Location location, Order order, long size) throws IoFault {
    loads.incrementAndGet();
    if (order.unpack()) {
      StagedContent unpacked = unpack(location);
      if (unpacked != null) {
        return unpacked;
      }
    }
    StageMode effective = policy.effective(order.mode(), size);
    if (effective.isMapped()) {
      MapRequest request = MapRequest.whole(location, MmapMode.READ_ONLY);
      return StagedContent.mapped(effective, regions.map(request));
    }
    if (effective == StageMode.PREFETCH) {
      return StagedContent.prefetched(reads.bytes(location.path().toString()));
    }
    if (effective == StageMode.ADAPTIVE) {
      return StagedContent.empty(effective);
    }
    throw location.fault(IoErrorKind.INVALID_ARGUMENT, STAGE, "nothing to stage");
  }

  private @Nullable StagedContent unpack(Location location) throws IoFault {
    byte[] packed = reads.bytes(location.path().toString());
    byte[] content = new Unpacking(policy.cacheBytes()).unpack(location.text(), packed);
    return content == null ? null : StagedContent.unpacked(content);
  }
}
