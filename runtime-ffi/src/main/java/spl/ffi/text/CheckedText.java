// SPDX-License-Identifier: Apache-2.0
package spl.ffi.text;

import java.util.Arrays;

/**
 * Bytes that are known to be well-formed UTF-8.
 *
 * @param bytes the content; the array may be longer, and lent by whoever read it
 * @param length how many bytes count
 * @param ascii whether every byte is a character by itself
 */
public record CheckedText(byte[] bytes, int length, boolean ascii) {
  public CheckedText(byte[] bytes, boolean ascii) {
    this(bytes, bytes.length, ascii);
  }

  /** Returns an array of exactly the content: the array itself, or a copy of a longer one. */
  public byte[] exactly() {
    return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
  }
}
