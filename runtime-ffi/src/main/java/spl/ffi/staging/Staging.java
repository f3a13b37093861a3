// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileReads;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenFiles;
import spl.ffi.file.OpenMode;
import spl.ffi.load.LoaderPool;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;
import spl.ffi.mmap.RegionTable;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;

/** Stages open files and files that are going to be opened. */
public final class Staging {
  private static final String STAGE = "stage";

  private final WorkingDirectory directory;
  private final OpenFiles files;
  private final RegionTable regions;
  private final StagingPolicy policy;
  private final FileReads reads;
  private final ParallelTasks tasks;
  private final StageCache cache = new StageCache();

  public Staging(Sources sources, LoaderPool pool, StagingPolicy policy) {
    this.directory = sources.directory();
    this.files = sources.files();
    this.regions = sources.regions();
    this.reads = new FileReads(directory);
    this.tasks = new ParallelTasks(pool);
    this.policy = policy;
  }

  /** What staging draws on. */
  public record Sources(WorkingDirectory directory, OpenFiles files, RegionTable regions) {}

  /** Hits and misses of the cache, and its entries. */
  public record Statistics(long hits, long misses, int entries) {}

  public StagingPolicy policy() {
    return policy;
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
    OpenFile file = files.get(handle, STAGE);
    file.attach(null);
    if (mode == StageMode.NONE) {
      return mode;
    }
    Object owner = new Object();
    stageAhead(mode, related, owner);
    try {
      StagedContent content = contentOf(file.location(), mode);
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

  /** Returns the staging of an open file, or null. */
  public @Nullable StagedFile staged(long handle) throws IoFault {
    return files.get(handle, STAGE).source() instanceof StagedFile staged ? staged : null;
  }

  /** Stages files into the cache until they are unstaged by name; all of them or none. */
  public void stagePaths(StageMode mode, List<String> paths) throws IoFault {
    stageAhead(mode, paths, StageCache.CONTEXT);
  }

  /** Drops a path from the cache; says whether it was there. */
  public boolean unstagePath(String path) throws IoFault {
    Location location = directory.locate(path, "unstage");
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
    StagedContent content = cache.find(directory.locate(path, "read"));
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
    StagedContent content = cache.find(directory.locate(path, "map"));
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
    return new Statistics(cache.hits(), cache.misses(), cache.size());
  }

  /** All files are staged before one is added, so that a missing one leaves nothing behind. */
  private void stageAhead(StageMode mode, List<String> paths, Object owner) throws IoFault {
    if (paths.isEmpty()) {
      return;
    }
    List<Staged> all = tasks.all(paths, path -> stageOne(path, mode), Staged::release);
    for (Staged one : all) {
      cache.put(one.real(), one.stamp(), one.content(), owner);
    }
  }

  private record Staged(Path real, FileStamp stamp, StagedContent content) {
    void release() {
      content.release();
    }
  }

  private Staged stageOne(String path, StageMode mode) throws IoFault {
    Location location = directory.locate(path, STAGE);
    try {
      Path real = location.path().toRealPath();
      FileStamp stamp = FileStamp.of(real);
      return new Staged(real, stamp, create(location, mode, stamp.size()));
    } catch (IOException failure) {
      throw location.fault(failure, STAGE);
    }
  }

  private StagedContent contentOf(Location location, StageMode mode) throws IoFault {
    StagedContent cached = cache.find(location);
    if (cached != null && (mode == StageMode.ADAPTIVE || mode == cached.mode())) {
      return cached;
    }
    if (cached != null) {
      cached.release();
    }
    try {
      return create(location, mode, FileStamp.of(location.path()).size());
    } catch (IOException failure) {
      throw location.fault(failure, STAGE);
    }
  }

  private StagedContent create(Location location, StageMode mode, long size) throws IoFault {
    StageMode effective = policy.effective(mode, size);
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
}
