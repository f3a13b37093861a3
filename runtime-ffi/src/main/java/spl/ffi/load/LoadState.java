// SPDX-License-Identifier: Apache-2.0
package spl.ffi.load;

/** Where a load is; the order gives the numbers 0 to 3 that scripts see. */
public enum LoadState {
  PENDING,
  LOADING,
  READY,
  FAILED;

  public int code() {
    return ordinal();
  }

  /** Final states never change. */
  public boolean isDone() {
    return this == READY || this == FAILED;
  }
}
