// SPDX-License-Identifier: Apache-2.0
package spl.ffi.handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * Virtual addresses for mappings: scripts see these numbers and never a real address.
 *
 * <p>Ranges are given out upwards from 2^44, start on a page, are kept apart by a guard page and
 * are never given out again. So use after unmap, off by one and double unmap are always noticed.
 *
 * @param <T> what a range stands for
 */
public final class AddressSpace<T> {

  /** A live range. */
  public record Range<T>(long base, long length, T value) {

    /** Says whether an address lies in [base, base + length). */
    public boolean contains(long address) {
      return address >= base && address - base < length;
    }
  }

  /** First address; above anything a script would take for a size or a descriptor. */
  public static final long FIRST = 1L << 44;

  /** Alignment of every base, the page size of the platforms scripts were written for. */
  public static final long PAGE = 4096;

  /** End of the 62-bit space. */
  private static final long END = 1L << 62;

  private final NavigableMap<Long, Range<T>> ranges = new TreeMap<>();
  private long next = FIRST;

  /** Reserves a range; a length of 0 still gets an address of its own. */
  public synchronized long reserve(long length, T value, String operation) throws IoFault {
    if (length < 0 || length > END - next - 2 * PAGE) {
      throw IoFault.of(IoErrorKind.LIMIT_EXCEEDED, operation, null, "address space is used up");
    }
    long base = next;
    long pages = Math.max(1, Math.ceilDiv(length, PAGE));
    next = base + (pages + 1) * PAGE;
    ranges.put(base, new Range<>(base, length, value));
    return base;
  }

  /** Returns the range an address lies in, or null. */
  public synchronized @Nullable Range<T> find(long address) {
    Map.Entry<Long, Range<T>> floor = ranges.floorEntry(address);
    if (floor == null) {
      return null;
    }
    Range<T> range = floor.getValue();
    return range.base() == address || range.contains(address) ? range : null;
  }

  /** Returns the range an address lies in; gone gives ALREADY_CLOSED, foreign INVALID_ARGUMENT. */
  public synchronized Range<T> get(long address, String operation) throws IoFault {
    Range<T> range = find(address);
    if (range != null) {
      return range;
    }
    boolean givenOut = address >= FIRST && address < next;
    IoErrorKind kind = givenOut ? IoErrorKind.ALREADY_CLOSED : IoErrorKind.INVALID_ARGUMENT;
    String reason = givenOut ? "no mapping at this address any more" : "not a mapped address";
    throw IoFault.of(kind, operation, null, reason);
  }

  /** Forgets the range that starts exactly here; returns it, or null when there is none. */
  public synchronized @Nullable Range<T> release(long base) {
    return ranges.remove(base);
  }

  /** Returns the live ranges in address order. */
  public synchronized List<Range<T>> ranges() {
    return new ArrayList<>(ranges.values());
  }

  public synchronized int size() {
    return ranges.size();
  }

  /** Puts a range of a parent's space at the same address, for a worker that inherits it. */
  public synchronized void adopt(long base, long length, T value) {
    ranges.put(base, new Range<>(base, length, value));
    long pages = Math.max(1, Math.ceilDiv(length, PAGE));
    next = Math.max(next, base + (pages + 1) * PAGE);
  }
}
