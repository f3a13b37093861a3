// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.SharedChannel;

/**
 * The one class that touches mapped memory.
 *
 * <p>Note [Mapped bytes]. When another process cuts a file short under a mapping, the fault is a
 * Java error only if it is hit inside a bulk copy: compiled loops over single bytes go on with
 * garbage, and native code kills the process. So bytes enter and leave here in blocks of at most 64
 * KiB, by {@link MemorySegment#copy}, and the size of the file is compared whenever something may
 * be missing. That comparison delivers a pending fault at the right block, names its cause, and
 * catches the case without any fault: the rest of the last page reads as zeros. Callers compute on
 * the heap copy, which measured as fast as on the mapping itself (256 MiB: 182-314 ms against
 * 159-331 ms).
 *
 * <p>Note [Page ends]. Something is missing only if the last byte of a block, or of a page in it,
 * is zero: a file cut short inside of a page leaves zeros up to the end of that page, and a copy
 * that stopped at a fault leaves those bytes as they were before, cleared. So the size need not be
 * asked for after most blocks, which takes longer than copying 4 KiB.
 */
final class MappedMemory {
  /** Fits the second-level cache, and makes the size comparison 1 in 10 or less of the cost. */
  static final int BLOCK = 1 << 16;

  /** Closing waits for native calls on the memory, normally microseconds; this is the patience. */
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

  private static final long CLOSE_PAUSE_NANOS = 50_000;

  private static final ValueLayout.OfLong WORDS =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** What a mapping consists of; the overlay and the channel may be absent. */
  record Parts(
      MemorySegment segment,
      Arena arena,
      @Nullable SharedChannel channel,
      long fileOffset,
      @Nullable PageOverlay overlay) {}

  private final MemorySegment segment;
  private final Arena arena;
  private final @Nullable SharedChannel channel;
  private final @Nullable PageOverlay overlay;
  private final long fileOffset;
  private final String path;
  private final Runnable onRelease;
  private final AtomicInteger holders = new AtomicInteger(1);
  private final AtomicLong intact;
  private volatile boolean closed;
  private volatile @Nullable RegionOrigin origin;

  MappedMemory(String path, Parts parts, Runnable onRelease) {
    this.path = path;
    this.segment = parts.segment();
    this.arena = parts.arena();
    this.channel = parts.channel();
    this.overlay = parts.overlay();
    this.fileOffset = parts.fileOffset();
    this.intact = new AtomicLong(segment.byteSize());
    this.onRelease = onRelease;
  }

  String path() {
    return path;
  }

  /** Remembers the file it came from; memory of no file has none. */
  void setOrigin(RegionOrigin known) {
    origin = known;
  }

  @Nullable RegionOrigin origin() {
    return origin;
  }

  /** Whether its path no longer leads to the same content. */
  boolean isStale() {
    RegionOrigin known = origin;
    return known != null && known.isStale(fileOffset, length());
  }

  long length() {
    return segment.byteSize();
  }

  /** False once the file was found shorter than the mapping. */
  boolean isIntact() {
    return intact.get() == segment.byteSize();
  }

  boolean isClosed() {
    return closed;
  }

  /** Copies bytes out; all of them, or a fault. The range must be inside of the mapping. */
  void read(long offset, byte[] target, int start, int count) throws IoFault {
    int done = 0;
    while (done < count) {
      int length = Math.min(BLOCK, count - done);
      readBlock(offset + done, target, start + done, length);
      done += length;
    }
  }

  private void readBlock(long offset, byte[] target, int start, int count) throws IoFault {
    requireIntact(offset + count, "read");
    PageEnds.clear(target, start, count, fileOffset + offset);
    try {
      MemorySegment.copy(segment, JAVA_BYTE, offset, target, start, count);
      if (!PageEnds.areSet(target, start, count, fileOffset + offset)) {
        confirm(offset + count, "read");
      }
    } catch (InternalError fault) {
      throw interrupted(offset + count, "read");
    } catch (IllegalStateException unmapped) {
      throw alreadyClosed("read", unmapped);
    }
    if (overlay != null) {
      overlay.patch(offset, target, start, count);
    }
  }

  /**
   * Copies words of eight bytes out, the first byte being the lowest; a block at most. Computing on
   * words that were copied as such takes half the time of assembling them from an array of bytes.
   */
  void readWords(long offset, long[] target, int count) throws IoFault {
    long end = offset + (long) count * Long.BYTES;
    if (overlay != null) {
      readWordsAsBytes(offset, target, count);
      return;
    }
    requireIntact(end, "read");
    PageEnds.clear(target, count, fileOffset + offset);
    try {
      MemorySegment.copy(segment, WORDS, offset, target, 0, count);
      if (!PageEnds.areSet(target, count, fileOffset + offset)) {
        confirm(end, "read");
      }
    } catch (InternalError fault) {
      throw interrupted(end, "read");
    } catch (IllegalStateException unmapped) {
      throw alreadyClosed("read", unmapped);
    }
  }

  private void readWordsAsBytes(long offset, long[] target, int count) throws IoFault {
    byte[] bytes = new byte[count * Long.BYTES];
    read(offset, bytes, 0, bytes.length);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(target, 0, count);
  }

  /** Copies bytes in. The range must be inside of the mapping, which must be writable. */
  void write(long offset, byte[] source, int start, int count) throws IoFault {
    if (overlay != null) {
      requireIntact(offset + count, "write");
      overlay.write(this::read, length(), new PageOverlay.Block(offset, source, start, count));
      return;
    }
    int done = 0;
    while (done < count) {
      int length = Math.min(BLOCK, count - done);
      writeBlock(offset + done, source, start + done, length);
      done += length;
    }
  }

  private void writeBlock(long offset, byte[] source, int start, int count) throws IoFault {
    requireIntact(offset + count, "write");
    try {
      MemorySegment.copy(source, start, segment, JAVA_BYTE, offset, count);
      confirm(offset + count, "write");
    } catch (InternalError fault) {
      throw interrupted(offset + count, "write");
    } catch (IllegalStateException unmapped) {
      throw alreadyClosed("write", unmapped);
    }
  }

  /** Brings the pages of a range into memory by copying one byte of each. */
  void touch(long from, long to) throws IoFault {
    requireIntact(to, "load");
    byte[] sink = new byte[1];
    try {
      for (long at = from; at < to; at += PageEnds.PAGE) {
        MemorySegment.copy(segment, JAVA_BYTE, at, sink, 0, 1);
      }
      confirm(to, "load");
    } catch (InternalError fault) {
      throw interrupted(to, "load");
    } catch (IllegalStateException unmapped) {
      throw alreadyClosed("load", unmapped);
    }
  }

  /** Forces written pages to the device. */
  void force() throws IoFault {
    if (segment.byteSize() == 0 || channel == null) {
      return;
    }
    try {
      segment.force();
      confirm(segment.byteSize(), "sync");
    } catch (InternalError fault) {
      throw interrupted(segment.byteSize(), "sync");
    } catch (IllegalStateException unmapped) {
      throw alreadyClosed("sync", unmapped);
    } catch (RuntimeException failure) {
      throw IoFault.of(IoErrorKind.OTHER, "sync", path).causedBy(failure);
    }
  }

  /** Passes a hint on; says whether the system took it. */
  boolean advise(PageAdvice hints, long offset, long length, MmapAdvice advice) throws IoFault {
    try {
      return hints.advise(segment, offset, length, advice);
    } catch (IllegalStateException unmapped) {
      throw alreadyClosed("advise", unmapped);
    }
  }

  /** Adds a holder; the caller must be a holder itself. */
  MappedMemory retain() {
    holders.incrementAndGet();
    return this;
  }

  /**
   * Drops a holder; the last one unmaps. Readers get ALREADY_CLOSED; native calls in flight are
   * waited for, at most 5 s.
   */
  void release() throws IoFault {
    if (holders.decrementAndGet() > 0) {
      return;
    }
    closed = true;
    try {
      closeArena();
    } finally {
      onRelease.run();
      closeChannel();
    }
  }

  private void closeArena() throws IoFault {
    long deadline = System.nanoTime() + CLOSE_PATIENCE.toNanos();
    while (arena.scope().isAlive()) {
      try {
        arena.close();
      } catch (IllegalStateException inUse) {
        if (System.nanoTime() - deadline > 0) {
          throw IoFault.of(IoErrorKind.WOULD_BLOCK, "unmap", path, "still in use");
        }
        LockSupport.parkNanos(CLOSE_PAUSE_NANOS);
      }
    }
  }

  private void closeChannel() throws IoFault {
    if (channel == null) {
      return;
    }
    try {
      channel.release();
    } catch (IOException failure) {
      throw IoFault.of(IoErrorKind.OTHER, "close", path).causedBy(failure);
    }
  }

  /** Fails with TRUNCATED when the file no longer reaches to the end of a block. */
  private void confirm(long end, String operation) throws IoFault {
    long size = fileSize();
    if (size >= 0 && size < fileOffset + end) {
      throw truncated(size, operation);
    }
  }

  /** Returns the size of the file now, or -1 when there is no file or no way to ask. */
  private long fileSize() {
    if (channel == null) {
      return -1;
    }
    // The channel would be closed for every user if this thread were interrupted inside the call.
    boolean interrupted = Thread.interrupted();
    try {
      return channel.channel().size();
    } catch (IOException gone) {
      return -1;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Once a part was found missing it stays missing, even if the file grows again. */
  private void requireIntact(long end, String operation) throws IoFault {
    if (closed) {
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, path);
    }
    long present = intact.get();
    if (end > present) {
      throw truncated(fileOffset + present, operation);
    }
  }

  private IoFault truncated(long size, String operation) {
    long present = Math.max(0, size - fileOffset);
    intact.accumulateAndGet(present, Math::min);
    return IoFault.of(IoErrorKind.TRUNCATED, operation, path)
        .with(new FaultDetail.Truncated(fileOffset + segment.byteSize(), size));
  }

  /** A page could not be brought in: the file is shorter now, or the device refused. */
  private IoFault interrupted(long end, String operation) {
    if (closed) {
      return IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, path);
    }
    long size = fileSize();
    if (size >= 0 && size < fileOffset + end) {
      return truncated(size, operation);
    }
    boolean writing = operation.equals("write") || operation.equals("sync");
    return writing
        ? IoFault.of(IoErrorKind.OUT_OF_SPACE, operation, path)
        : truncated(fileOffset, operation);
  }

  private IoFault alreadyClosed(String operation, IllegalStateException cause) {
    if (!closed && arena.scope().isAlive()) {
      throw cause;
    }
    return IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, path);
  }
}
