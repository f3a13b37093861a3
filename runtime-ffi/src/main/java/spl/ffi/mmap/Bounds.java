// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** Range checks that fail with OUT_OF_BOUNDS and the numbers. */
final class Bounds {
  private Bounds() {}

  /** Checks 0 <= index < length. */
  static void index(long index, long length, String path) throws IoFault {
    if (index < 0 || index >= length) {
      throw outside(index, length, path);
    }
  }

  /** Checks 0 <= from <= to <= length. */
  static void range(long from, long to, long length, String path) throws IoFault {
    if (from < 0 || from > to) {
      throw outside(from, length, path);
    }
    if (to > length) {
      throw outside(to, length, path);
    }
  }

  private static IoFault outside(long index, long length, String path) {
    String reason = "index " + index + " is outside of length " + length;
    return IoFault.of(IoErrorKind.OUT_OF_BOUNDS, "access", path, reason)
        .with(new FaultDetail.Bounds(index, length));
  }
}
