// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import spl.ffi.fault.IoFault;

/**
 * A view that somebody goes on reading although its region may be closed meanwhile: the memory
 * stays mapped until the loan ends (stdlib-net §5.8).
 *
 * <p>For one thread.
 */
public final class ViewLoan {
  private final MappedMemory memory;
  private final long start;
  private final long length;
  private boolean ended;

  ViewLoan(MappedMemory memory, long start, long length) {
    this.memory = memory.retain();
    this.start = start;
    this.length = length;
  }

  /** Returns the number of bytes. */
  public long length() {
    return length;
  }

  /** Copies bytes out; TRUNCATED when the file was cut short meanwhile. */
  public void copyOut(long index, byte[] target, int count) throws IoFault {
    Bounds.range(index, index + count, length, memory.path());
    int done = 0;
    while (done < count) {
      int window = (int) Math.min(SequentialReads.WINDOW, count - done);
      memory.read(start + index + done, target, done, window);
      done += window;
    }
  }

  /** Ends the loan, once; the memory is unmapped when nobody else holds it. */
  public void end() throws IoFault {
    if (!ended) {
      ended = true;
      memory.release();
    }
  }
}
