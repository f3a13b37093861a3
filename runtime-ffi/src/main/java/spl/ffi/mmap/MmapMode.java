// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

/** How a mapping may be used, and whether the file sees it. */
public enum MmapMode {
  READ_ONLY,
  READ_WRITE,
  COPY_ON_WRITE;

  public boolean isWritable() {
    return this != READ_ONLY;
  }

  /** Says whether writes reach the file. */
  public boolean affectsFile() {
    return this == READ_WRITE;
  }
}
