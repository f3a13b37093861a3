// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import spl.ffi.path.Location;

/**
 * What to map.
 *
 * @param location file
 * @param mode how it may be used
 * @param offset first byte
 * @param length bytes, or {@link #TO_END}
 * @param advice hint given right after mapping
 */
public record MapRequest(
    Location location, MmapMode mode, long offset, long length, MmapAdvice advice) {
  public static final long TO_END = -1;

  /** A request for the whole file without a hint. */
  public static MapRequest whole(Location location, MmapMode mode) {
    return new MapRequest(location, mode, 0, TO_END, MmapAdvice.NORMAL);
  }

  public MapRequest withRange(long newOffset, long newLength) {
    return new MapRequest(location, mode, newOffset, newLength, advice);
  }

  public MapRequest withAdvice(MmapAdvice newAdvice) {
    return new MapRequest(location, mode, offset, length, newAdvice);
  }
}
