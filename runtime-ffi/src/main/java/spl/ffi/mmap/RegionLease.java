// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import spl.ffi.fault.IoFault;

/**
 * The right of one region to its memory, given back exactly once: by close, by the end of the
 * context, or by the cleaner after the region became unreachable. It must not refer to the region.
 */
final class RegionLease implements Runnable {
  private final MappedMemory memory;
  private final LongConsumer onRelease;
  private final AtomicBoolean released = new AtomicBoolean();
  private volatile long base;

  RegionLease(MappedMemory memory, LongConsumer onRelease) {
    this.memory = memory;
    this.onRelease = onRelease;
  }

  /** A lease that was given back before it began: what a worker inherits of a closed region. */
  static RegionLease ended(RegionLease original) {
    RegionLease lease = new RegionLease(original.memory, base -> {});
    lease.base = original.base;
    lease.released.set(true);
    return lease;
  }

  void setBase(long address) {
    base = address;
  }

  long base() {
    return base;
  }

  MappedMemory memory() {
    return memory;
  }

  boolean isReleased() {
    return released.get();
  }

  void release() throws IoFault {
    if (released.compareAndSet(false, true)) {
      onRelease.accept(base);
      memory.release();
    }
  }

  /** Called by the cleaner, where nobody can receive a failure. */
  @Override
  public void run() {
    try {
      release();
    } catch (IoFault unreported) {
      // The memory is unreachable; a mapping that cannot be closed stays until the process ends.
    }
  }
}
