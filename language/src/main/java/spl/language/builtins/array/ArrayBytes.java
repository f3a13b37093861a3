// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import java.util.HexFormat;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplText;

/** Methods of arrays that hold bytes. */
final class ArrayBytes {
  private ArrayBytes() {}

  static void addTo(MethodTable table) {
    table
        .add("to_bytes", "", (g, s, a) -> SplArray.ofBytes(((SplArray) s).toBytes()))
        .add("decode to_utf8", "", (g, s, a) -> SplText.ofUtf8(((SplArray) s).toBytes()))
        .add("to_hex hex", "", (g, s, a) -> hex((SplArray) s))
        .add("read_u16_le", "offset", (g, s, a) -> read(g, s, a, 2))
        .add("read_u32_le", "offset", (g, s, a) -> read(g, s, a, 4))
        .add("read_u64_le", "offset", (g, s, a) -> read(g, s, a, 8));
  }

  private static Object hex(SplArray array) {
    SplText.checkLength(2L * array.size());
    return SplText.of(HexFormat.of().formatHex(array.toBytes()));
  }

  /** A little-endian int; eight bytes wrap into the signed range. */
  private static Object read(Guest guest, Object self, Object[] args, int width) {
    SplArray array = (SplArray) self;
    long offset = Args.integer(guest, args[0]);
    if (offset < 0 || offset > array.size() - width) {
      throw SplErrors.indexOutOfBounds(offset, array.size(), null);
    }
    long result = 0;
    for (int i = width - 1; i >= 0; i--) {
      result = result << 8 | Args.integer(guest, array.get((int) offset + i)) & 0xFF;
    }
    return result;
  }
}
