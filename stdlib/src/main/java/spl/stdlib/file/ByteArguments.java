// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.language.values.SplArray;
import spl.language.values.SplUnsigned;
import spl.stdlib.Arguments;

/** Bytes taken from arrays of any ints. */
final class ByteArguments {
  private ByteArguments() {}

  /** The low eight bits of each element; anything but an array of ints is a failure. */
  static byte[] lowBytes(Object value) throws IoFault {
    if (!(Arguments.base(value) instanceof SplArray array)) {
      throw notBytes();
    }
    if (array.isByteStorage()) {
      return array.toBytes();
    }
    byte[] bytes = new byte[array.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = lowByte(array.get(i));
    }
    return bytes;
  }

  private static byte lowByte(Object element) throws IoFault {
    return switch (element) {
      case Long l -> l.byteValue();
      case SplUnsigned u -> (byte) u.bits();
      default -> throw notBytes();
    };
  }

  private static IoFault notBytes() {
    return IoFault.of(IoErrorKind.INVALID_ARGUMENT, "write", null, "not an array of bytes");
  }
}
