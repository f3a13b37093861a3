// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * One array that contents go through which are copied anyway. A fresh array of some megabytes costs
 * as much as reading the file into it: its pages are new to the processor, and the collector has
 * them to clear away. The collector may take the idle array when memory gets scarce.
 */
final class LentPage {
  private static final int SMALLEST = 1 << 20;
  private static final int LARGEST = 1 << 25;

  private @Nullable SoftReference<byte[]> idle;

  /** Whether contents of this size gain. */
  static boolean suits(long size) {
    return size >= SMALLEST && size <= LARGEST;
  }

  /**
   * Lends an array that is longer than this size, so that nobody takes it for the content itself; a
   * second borrower at the same time gets a new one.
   */
  synchronized byte[] take(int size) {
    byte[] known = idle == null ? null : idle.get();
    idle = null;
    return known != null && known.length > size ? known : new byte[size + 1];
  }

  synchronized void giveBack(byte[] page) {
    idle = new SoftReference<>(page);
  }
}
