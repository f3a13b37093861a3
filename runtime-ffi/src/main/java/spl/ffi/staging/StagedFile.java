// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;
import spl.ffi.file.ContentSource;
import spl.ffi.mmap.MappedRegion;

/** The staging of one open file: its content, and what was staged along with it. */
public final class StagedFile implements ContentSource {
  private final StagedContent content;
  private final Runnable onRelease;
  private final AtomicBoolean released = new AtomicBoolean();

  /** Takes over one holder of the content. */
  StagedFile(StagedContent content, Runnable onRelease) {
    this.content = content;
    this.onRelease = onRelease;
  }

  /** Returns the effective mode: what adaptive staging chose. */
  public StageMode mode() {
    return content.mode();
  }

  /** Returns the mapping, or null when the content is prefetched or empty. */
  public @Nullable MappedRegion region() {
    return content.region();
  }

  /** Returns the bytes held on the heap; 0 for a mapping. */
  public long prefetchedBytes() {
    byte[] copy = content.copy();
    return copy == null ? 0 : copy.length;
  }

  @Override
  public long length() {
    return content.length();
  }

  @Override
  public void read(long offset, byte[] target, int start, int count) throws IoFault {
    content.read(offset, target, start, count);
  }

  @Override
  public boolean isWhole() {
    return content.isUnpacked();
  }

  @Override
  public boolean isSnapshot() {
    return content.copy() != null;
  }

  @Override
  public @Nullable ContentSource share() {
    return content.retain() ? new StagedFile(content, () -> {}) : null;
  }

  @Override
  public void release() {
    if (released.compareAndSet(false, true)) {
      content.release();
      onRelease.run();
    }
  }
}
