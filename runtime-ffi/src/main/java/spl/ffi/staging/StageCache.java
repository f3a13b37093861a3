// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.RegionTable;
import spl.ffi.path.Location;

/**
 * Content staged ahead of its use, by real path. An entry is served only while size, time and
 * identity of the file are what they were, and lives as long as one of its owners. When the copies
 * on the heap exceed the limit, those used longest ago are dropped.
 */
final class StageCache {

  /** Owner of entries that live until they are unstaged by name, or the context ends. */
  static final Object CONTEXT = new Object();

  /** Owner of entries that a worker inherits: they outlive their file. */
  private static final Object PARENT = new Object();

  private static final class Entry {
    final StagedContent content;
    final FileStamp stamp;
    final Set<Object> owners = new HashSet<>();

    Entry(StagedContent content, FileStamp stamp) {
      this.content = content;
      this.stamp = stamp;
    }
  }

  private final LongSupplier limit;
  private final Map<Path, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private long hits;
  private long misses;
  private long evictions;

  /** A cache whose copies may hold so many bytes. */
  StageCache(LongSupplier limit) {
    this.limit = limit;
  }

  /** Counters, and what is held. */
  record Counts(long hits, long misses, long evictions, int entries, long bytes) {}

  synchronized Counts counts() {
    return new Counts(hits, misses, evictions, entries.size(), bytes);
  }

  /** Returns current content with one more holder, or null. */
  synchronized @Nullable StagedContent find(Location location) {
    StagedContent found = entries.isEmpty() ? null : lookup(location);
    if (found == null) {
      misses++;
    } else {
      hits++;
    }
    return found;
  }

  private @Nullable StagedContent lookup(Location location) {
    try {
      Path real = location.path().toRealPath();
      Entry entry = entries.get(real);
      if (entry == null) {
        return null;
      }
      if (!entry.stamp.equals(FileStamp.of(real))) {
        remove(real);
        return null;
      }
      return held(entry);
    } catch (NoSuchFileException deleted) {
      Entry entry = entries.get(location.path().normalize());
      return entry != null && entry.owners.contains(PARENT) ? held(entry) : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  private static @Nullable StagedContent held(Entry entry) {
    return entry.content.retain() ? entry.content : null;
  }

  /** Adds content, taking over its holder; content that is known already gets another owner. */
  synchronized void put(Path real, FileStamp stamp, StagedContent content, Object owner) {
    Entry known = entries.get(real);
    if (known != null && known.stamp.equals(stamp) && sameForm(known.content, content)) {
      content.release();
    } else {
      remove(real);
      known = new Entry(content, stamp);
      entries.put(real, known);
      bytes += content.heapBytes();
    }
    known.owners.add(owner);
    evict();
  }

  private static boolean sameForm(StagedContent a, StagedContent b) {
    return a.isUnpacked() == b.isUnpacked() && a.mode() == b.mode();
  }

  /** Whoever still reads dropped content holds it himself. */
  private void evict() {
    Iterator<Map.Entry<Path, Entry>> eldest = entries.entrySet().iterator();
    while (bytes > limit.getAsLong() && eldest.hasNext()) {
      StagedContent content = eldest.next().getValue().content;
      if (content.heapBytes() > 0) {
        eldest.remove();
        bytes -= content.heapBytes();
        content.release();
        evictions++;
      }
    }
  }

  /** Drops what a lowered limit no longer allows. */
  synchronized void shrink() {
    evict();
  }

  /** Drops what an owner added, unless somebody else added it too. */
  synchronized void disown(Object owner) {
    for (Path path : List.copyOf(entries.keySet())) {
      Entry entry = entries.get(path);
      if (entry != null && entry.owners.remove(owner) && entry.owners.isEmpty()) {
        remove(path);
      }
    }
  }

  /** Drops one path, whoever added it; says whether it was there. */
  synchronized boolean drop(Path real) {
    return remove(real);
  }

  private boolean remove(Path real) {
    Entry entry = entries.remove(real);
    if (entry == null) {
      return false;
    }
    bytes -= entry.content.heapBytes();
    entry.content.release();
    return true;
  }

  synchronized void clear() {
    new ArrayList<>(entries.keySet()).forEach(this::remove);
  }

  /** Fills the cache of a worker with the same content. */
  synchronized void shareInto(StageCache child, RegionTable regions) {
    entries.forEach((path, entry) -> {
      try {
        child.put(path, entry.stamp, entry.content.forWorker(regions), PARENT);
      } catch (IoFault closed) {
        // The worker reads the file itself.
      }
    });
  }
}
