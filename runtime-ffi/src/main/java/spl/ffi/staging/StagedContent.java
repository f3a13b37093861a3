// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.RegionTable;

/** Content of one file held in a mapping or on the heap, until its last holder lets go. */
final class StagedContent {
  private final StageMode mode;
  private final @Nullable MappedRegion region;
  private final byte @Nullable [] copy;
  private final boolean unpacked;
  private final AtomicInteger holders = new AtomicInteger(1);

  private StagedContent(
      StageMode mode, @Nullable MappedRegion region, byte @Nullable [] copy, boolean unpacked) {
    this.mode = mode;
    this.region = region;
    this.copy = copy;
    this.unpacked = unpacked;
  }

  static StagedContent mapped(StageMode mode, MappedRegion region) {
    return new StagedContent(mode, region, null, false);
  }

  static StagedContent prefetched(byte[] copy) {
    return new StagedContent(StageMode.PREFETCH, null, copy, false);
  }

  /** What a compressed file holds; it stands for the whole file. */
  static StagedContent unpacked(byte[] content) {
    return new StagedContent(StageMode.PREFETCH, null, content, true);
  }

  /** An empty file: staged, and nothing to hold. */
  static StagedContent empty(StageMode mode) {
    return new StagedContent(mode, null, null, false);
  }

  StageMode mode() {
    return mode;
  }

  @Nullable MappedRegion region() {
    return region;
  }

  boolean isUnpacked() {
    return unpacked;
  }

  /** Returns the bytes on the heap. */
  long heapBytes() {
    return copy == null ? 0 : copy.length;
  }

  /** Returns the same content for a worker: copies are shared, a mapping gets one more holder. */
  StagedContent forWorker(RegionTable regions) throws IoFault {
    MappedRegion mapped = region;
    MappedRegion twin = mapped == null ? null : regions.duplicate(regions.inherited(mapped));
    return new StagedContent(mode, twin, copy, unpacked);
  }

  byte @Nullable [] copy() {
    return copy;
  }

  long length() {
    if (region != null) {
      return region.length();
    }
    return copy == null ? 0 : copy.length;
  }

  void read(long offset, byte[] target, int start, int count) throws IoFault {
    if (region != null) {
      region.copyOut(offset, target, start, count);
    } else if (copy != null) {
      System.arraycopy(copy, (int) offset, target, start, count);
    } else if (count > 0) {
      throw IoFault.of(IoErrorKind.OUT_OF_BOUNDS, "read", null);
    }
  }

  /** Adds a holder, unless the content is gone already. */
  boolean retain() {
    while (true) {
      int now = holders.get();
      if (now == 0) {
        return false;
      }
      if (holders.compareAndSet(now, now + 1)) {
        return true;
      }
    }
  }

  void release() {
    if (holders.decrementAndGet() > 0 || region == null) {
      return;
    }
    try {
      region.close();
    } catch (IoFault unreported) {
      // Staging is an optimisation; the file itself is unharmed.
    }
  }
}
