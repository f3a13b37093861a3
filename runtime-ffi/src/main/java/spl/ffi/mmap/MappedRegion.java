// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * A mapped file, or a part of one, as scripts hold it.
 *
 * <p>Safe from any thread. Views keep their region reachable, never open: after {@link #close()}
 * every access fails with ALREADY_CLOSED while {@link #length()} still answers.
 */
public final class MappedRegion implements AutoCloseable {
  private final MappedMemory memory;
  private final MmapMode mode;
  private final RegionLease lease;
  private final RegionSettings settings;
  private final @Nullable SequentialReads walks;
  private volatile @Nullable ByteWindow window;

  MappedRegion(MappedMemory memory, MmapMode mode, RegionLease lease, RegionSettings settings) {
    this.memory = memory;
    this.mode = mode;
    this.lease = lease;
    this.settings = settings;
    this.walks = givesBack() ? new SequentialReads() : null;
  }

  /** Private pages hold what was written and must stay; memory without a file has nothing else. */
  private boolean givesBack() {
    return mode != MmapMode.COPY_ON_WRITE && SequentialReads.matterFor(length());
  }

  /** Returns the virtual address; see {@link RegionTable#pin} before giving it to a script. */
  public long address() {
    return lease.base();
  }

  /** Returns the length in bytes, fixed when the region was mapped. */
  public long length() {
    return memory.length();
  }

  public MmapMode mode() {
    return mode;
  }

  /** Returns the path as the script wrote it; empty for anonymous memory. */
  public String path() {
    return memory.path();
  }

  /** Returns the place in a program where it was mapped; empty when origins are not traced. */
  public String origin() {
    RegionOrigin known = memory.origin();
    return known == null ? "" : known.request().location().origin();
  }

  public boolean isClosed() {
    return lease.isReleased();
  }

  /** True while open and not found cut short. */
  public boolean isValid() {
    return !isClosed() && memory.isIntact();
  }

  /**
   * True when the path leads to other content now: the file was replaced, deleted, cut or has
   * grown. The bytes here are those of the file that was mapped.
   */
  public boolean isStale() {
    return memory.isStale();
  }

  /** Returns one byte, 0 to 255; neighbouring reads are served from a small copy. */
  public int byteAt(long offset) throws IoFault {
    requireOpen("read");
    Bounds.index(offset, length(), path());
    ByteWindow known = window;
    if (known == null || !known.serves(offset, settings.epoch())) {
      known = ByteWindow.fill(memory, offset, settings.epoch());
      window = known;
      giveBackBehind(offset, Math.min(length(), offset + ByteWindow.SIZE));
    }
    return known.byteAt(offset);
  }

  /** Copies bytes out, all of them or none that count. */
  public void copyOut(long offset, byte[] target, int start, int count) throws IoFault {
    requireOpen("read");
    Bounds.range(offset, offset + count, length(), path());
    Bounds.range(start, (long) start + count, target.length, path());
    int done = 0;
    while (done < count) {
      int length = (int) Math.min(SequentialReads.WINDOW, count - done);
      memory.read(offset + done, target, start + done, length);
      giveBackBehind(offset + done, offset + done + length);
      done += length;
    }
  }

  /** Copies words of eight bytes out, the first byte being the lowest; at most 64 KiB. */
  void copyOutWords(long offset, long[] target, int count) throws IoFault {
    requireOpen("read");
    long end = offset + (long) count * Long.BYTES;
    Bounds.range(offset, end, length(), path());
    Bounds.range(0, count, target.length, path());
    memory.readWords(offset, target, count);
    giveBackBehind(offset, end);
  }

  /** Lets go of pages that a walk has passed; their content stays in the cache of the system. */
  private void giveBackBehind(long offset, long end) throws IoFault {
    SequentialReads known = walks;
    long from = known == null ? -1 : known.passed(offset, end);
    if (from >= 0) {
      memory.advise(settings.hints(), from, end - from, MmapAdvice.DONT_NEED);
    }
  }

  /** Writes inside of the region; never grows the file. Returns the count. */
  public long writeAt(long offset, byte[] source, int start, int count) throws IoFault {
    requireOpen("write");
    if (!mode.isWritable()) {
      throw IoFault.of(IoErrorKind.READ_ONLY_MAPPING, "write", path());
    }
    Bounds.range(offset, offset + count, length(), path());
    Bounds.range(start, (long) start + count, source.length, path());
    try {
      memory.write(offset, source, start, count);
      return count;
    } finally {
      settings.epoch().advance();
    }
  }

  /** Returns after written bytes are on the device; does nothing unless the mode is READ_WRITE. */
  public void sync() throws IoFault {
    requireOpen("sync");
    if (mode.affectsFile()) {
      memory.force();
    }
  }

  /** Gives a paging hint for the whole region; says whether the system took it. */
  public boolean advise(MmapAdvice advice) throws IoFault {
    return advise(0, length(), advice);
  }

  /**
   * Gives a paging hint for a part. DONT_NEED on a private mapping does nothing: Linux would throw
   * the written pages away.
   */
  public boolean advise(long offset, long count, MmapAdvice advice) throws IoFault {
    requireOpen("advise");
    Bounds.range(offset, offset + count, length(), path());
    if (advice == MmapAdvice.DONT_NEED && mode == MmapMode.COPY_ON_WRITE) {
      return false;
    }
    return memory.advise(settings.hints(), offset, count, advice);
  }

  /** Says whether hints reach the operating system at all. */
  public boolean takesHints() {
    return settings.hints().isAvailable();
  }

  /** Brings the pages of [from, to) into memory without hints. */
  public void touch(long from, long to) throws IoFault {
    requireOpen("load");
    Bounds.range(from, to, length(), path());
    memory.touch(from, to);
  }

  /** Returns a view of everything. */
  public MappedView view() {
    return new MappedView(this, 0, length());
  }

  /** Returns a view of [from, to). */
  public MappedView slice(long from, long to) throws IoFault {
    requireOpen("slice");
    Bounds.range(from, to, length(), path());
    return new MappedView(this, from, to - from);
  }

  /** Returns a copy of everything, up to 2^31-9 bytes. */
  public byte[] bytes() throws IoFault {
    return view().bytes();
  }

  /** Returns a copy of everything after checking that it is well-formed UTF-8. */
  public byte[] textBytes() throws IoFault {
    return view().textBytes();
  }

  /**
   * Unmaps: readers in other threads get ALREADY_CLOSED, native calls in flight are waited for. A
   * second close does nothing.
   */
  @Override
  public void close() throws IoFault {
    window = null;
    lease.release();
  }

  RegionLease lease() {
    return lease;
  }

  MappedMemory memory() {
    return memory;
  }

  void requireOpen(String operation) throws IoFault {
    if (lease.isReleased()) {
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, path());
    }
  }
}
