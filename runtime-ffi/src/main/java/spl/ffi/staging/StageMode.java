// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

/** Where the content of a staged file is held. */
public enum StageMode {
  NONE,
  MMAP,
  MMAP_SHARED,
  PREFETCH,
  ADAPTIVE;

  boolean isMapped() {
    return this == MMAP || this == MMAP_SHARED;
  }
}
