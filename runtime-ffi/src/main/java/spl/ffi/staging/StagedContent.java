// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;

/** Content of one file held in a mapping or on the heap, until its last holder lets go. */
final class StagedContent {
  private final StageMode mode;
  private final @Nullable MappedRegion region;
  private final byte @Nullable [] copy;
  private final AtomicInteger holders = new AtomicInteger(1);

  private StagedContent(StageMode mode, @Nullable MappedRegion region, byte @Nullable [] copy) {
    this.mode = mode;
    this.region = region;
    this.copy = copy;
  }

  static StagedContent mapped(StageMode mode, MappedRegion region) {
    return new StagedContent(mode, region, null);
  }

  static StagedContent prefetched(byte[] copy) {
    return new StagedContent(StageMode.PREFETCH, null, copy);
  }

  /** An empty file: staged, and nothing to hold. */
  static StagedContent empty(StageMode mode) {
    return new StagedContent(mode, null, null);
  }

  StageMode mode() {
    return mode;
  }

  @Nullable MappedRegion region() {
    return region;
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
