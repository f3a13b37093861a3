// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import spl.ffi.permission.PathRequest;

/** How a mapping may be used, and whether the file sees it. */
public enum MmapMode {
  READ_ONLY,
  READ_WRITE,
  COPY_ON_WRITE;

  public boolean isWritable() {
    return this != READ_ONLY;
  }

  /** What a mapping in this mode does to a file. */
  public PathRequest request() {
    return affectsFile() ? PathRequest.UPDATE : PathRequest.READ;
  }

  /** Says whether writes reach the file. */
  public boolean affectsFile() {
    return this == READ_WRITE;
  }
}
