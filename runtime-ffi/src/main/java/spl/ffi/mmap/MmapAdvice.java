// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import org.jspecify.annotations.Nullable;

/** A hint about the coming use of pages; the codes are those of madvise. */
public enum MmapAdvice {
  NORMAL(0),
  RANDOM(1),
  SEQUENTIAL(2),
  WILL_NEED(3),
  DONT_NEED(4);

  private final int code;

  MmapAdvice(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** Returns the advice of a code, or null for a number that is none. */
  public static @Nullable MmapAdvice byCode(long code) {
    for (MmapAdvice advice : values()) {
      if (advice.code == code) {
        return advice;
      }
    }
    return null;
  }
}
