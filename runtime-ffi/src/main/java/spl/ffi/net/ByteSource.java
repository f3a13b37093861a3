// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import spl.ffi.fault.IoFault;

/** Bytes to be sent; large ones are copied in windows while they go out, never as a whole. */
public interface ByteSource {
  /** Number of bytes. */
  long size();

  /** A window; the array is not changed by anybody afterwards and may be the whole content. */
  byte[] window(long from, int length) throws IoFault;

  /** Nothing more will be asked for; called once. */
  default void release() {}

  /** Bytes that nobody changes any more. */
  static ByteSource of(byte[] bytes) {
    return new ByteSource() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] window(long from, int length) {
        if (length == bytes.length) {
          return bytes;
        }
        byte[] part = new byte[length];
        System.arraycopy(bytes, Math.toIntExact(from), part, 0, length);
        return part;
      }
    };
  }
}
