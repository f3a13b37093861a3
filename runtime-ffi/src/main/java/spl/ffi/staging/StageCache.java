// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import spl.ffi.path.Location;

/**
 * Content staged ahead of its use, by real path. An entry is served only while size, time and
 * identity of the file are what they were, and lives as long as one of its owners.
 */
final class StageCache {

  /** Owner of entries that live until they are unstaged by name, or the context ends. */
  static final Object CONTEXT = new Object();

  private static final class Entry {
    final StagedContent content;
    final FileStamp stamp;
    final Set<Object> owners = new HashSet<>();

    Entry(StagedContent content, FileStamp stamp) {
      this.content = content;
      this.stamp = stamp;
    }
  }

  private final Map<Path, Entry> entries = new HashMap<>();
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong misses = new AtomicLong();

  /** Returns current content with one more holder, or null. */
  @Nullable StagedContent find(Location location) {
    StagedContent found = lookup(location);
    (found == null ? misses : hits).incrementAndGet();
    return found;
  }

  private synchronized @Nullable StagedContent lookup(Location location) {
    if (entries.isEmpty()) {
      return null;
    }
    try {
      Path real = location.path().toRealPath();
      Entry entry = entries.get(real);
      if (entry == null) {
        return null;
      }
      if (!entry.stamp.equals(FileStamp.of(real))) {
        entries.remove(real);
        entry.content.release();
        return null;
      }
      return entry.content.retain() ? entry.content : null;
    } catch (IOException gone) {
      return null;
    }
  }

  /** Adds content, taking over its holder; content that is known already gets another owner. */
  synchronized void put(Path real, FileStamp stamp, StagedContent content, Object owner) {
    Entry known = entries.get(real);
    if (known != null && known.stamp.equals(stamp)) {
      content.release();
    } else {
      if (known != null) {
        known.content.release();
      }
      known = new Entry(content, stamp);
      entries.put(real, known);
    }
    known.owners.add(owner);
  }

  /** Drops what an owner added, unless somebody else added it too. */
  synchronized void disown(Object owner) {
    for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
      Entry entry = all.next();
      if (entry.owners.remove(owner) && entry.owners.isEmpty()) {
        all.remove();
        entry.content.release();
      }
    }
  }

  /** Drops one path, whoever added it; says whether it was there. */
  synchronized boolean drop(Path real) {
    Entry entry = entries.remove(real);
    if (entry != null) {
      entry.content.release();
    }
    return entry != null;
  }

  void clear() {
    List<Entry> all;
    synchronized (this) {
      all = new ArrayList<>(entries.values());
      entries.clear();
    }
    all.forEach(entry -> entry.content.release());
  }

  synchronized int size() {
    return entries.size();
  }

  long hits() {
    return hits.get();
  }

  long misses() {
    return misses.get();
  }
}
