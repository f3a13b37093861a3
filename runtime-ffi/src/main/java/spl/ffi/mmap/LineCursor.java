// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.util.Arrays;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * Walks over the lines of a view: split at newlines, one carriage return dropped, no empty last
 * line. It holds one 64 KiB window, and is used by one thread at a time.
 */
public final class LineCursor {
  private static final long MAX_LINE = Integer.MAX_VALUE - 8L;

  private final MappedView view;
  private byte[] window = new byte[0];
  private long windowStart;
  private int windowLength;
  private long next;

  LineCursor(MappedView view) {
    this.view = view;
  }

  /** Says whether another line follows. */
  public boolean hasNext() {
    return next < view.length();
  }

  /** Returns the offset of the next line. */
  public long offset() {
    return next;
  }

  /** Returns the bytes of the next line without its end; call only when there is one. */
  public byte[] next() throws IoFault {
    long start = next;
    long end = endOfLine(start);
    next = Math.min(view.length(), end) + 1;
    return line(start, end);
  }

  private long endOfLine(long start) throws IoFault {
    long at = start;
    while (at < view.length()) {
      ensure(at);
      int from = (int) (at - windowStart);
      int found = RegionScan.indexIn(window, from, windowLength, (byte) '\n');
      if (found >= 0) {
        return windowStart + found;
      }
      at = windowStart + windowLength;
    }
    return view.length();
  }

  /** Makes the window cover an offset; the window then starts there. */
  private void ensure(long at) throws IoFault {
    if (at >= windowStart && at < windowStart + windowLength) {
      return;
    }
    int length = (int) Math.min(MappedMemory.BLOCK, view.length() - at);
    if (window.length < length) {
      window = new byte[length];
    }
    windowLength = 0;
    view.copyOut(at, window, 0, length);
    windowStart = at;
    windowLength = length;
  }

  private byte[] line(long start, long end) throws IoFault {
    if (end - start > MAX_LINE) {
      throw IoFault.of(IoErrorKind.FILE_TOO_LARGE, "read a line of", view.region().path())
          .with(new FaultDetail.TooLarge(end - start, MAX_LINE));
    }
    byte[] bytes = copy(start, (int) (end - start));
    boolean carriage = end < view.length() && bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriage ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private byte[] copy(long start, int length) throws IoFault {
    if (start >= windowStart && start + length <= windowStart + windowLength) {
      int from = (int) (start - windowStart);
      return Arrays.copyOfRange(window, from, from + length);
    }
    byte[] bytes = new byte[length];
    view.copyOut(start, bytes, 0, length);
    return bytes;
  }
}
