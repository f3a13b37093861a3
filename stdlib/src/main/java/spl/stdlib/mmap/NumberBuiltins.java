// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.mmap.MappedView;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplUnit;
import spl.language.values.SplUnsigned;
import spl.stdlib.Arguments;

/** Numbers of several bytes inside of views, in both byte orders. */
public final class NumberBuiltins {
  private NumberBuiltins() {}

  @Builtin(
      name = "native_view_number",
      params = "view offset size big_endian signed",
      fails = Fails.RAISE,
      doc = "Reads an int of 1, 2, 4 or 8 bytes.")
  abstract static class NumberNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(MappedView view, long offset, long size, boolean bigEndian, boolean signed)
        throws IOException {
      long bits = view.number(offset, (int) size, bigEndian);
      int unused = Long.SIZE - (int) size * Byte.SIZE;
      if (signed) {
        return bits << unused >> unused;
      }
      return bits < 0 ? new SplUnsigned(Long.SIZE, bits) : (Object) bits;
    }
  }

  @Builtin(
      name = "native_view_float",
      params = "view offset size big_endian",
      fails = Fails.RAISE,
      doc = "Reads a float of 4 or 8 bytes.")
  abstract static class FloatNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static double call(MappedView view, long offset, long size, boolean bigEndian)
        throws IOException {
      long bits = view.number(offset, (int) size, bigEndian);
      return size == Float.BYTES ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }
  }

  @Builtin(
      name = "native_view_put_number",
      params = "view offset size big_endian value",
      fails = Fails.RAISE,
      needs = Capability.WRITE,
      doc = "Writes the low bytes of an int, or a float of 4 or 8 bytes.")
  abstract static class PutNumberNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(
        MappedView view,
        long offset,
        long size,
        boolean bigEndian,
        Object value,
        @Bind SplContext c)
        throws IOException {
      view.putNumber(offset, (int) size, bigEndian, bits(c, value, size));
      return SplUnit.INSTANCE;
    }

    private static long bits(SplContext c, Object value, long size) {
      if (value instanceof Double d) {
        return size == Float.BYTES
            ? Float.floatToRawIntBits(d.floatValue())
            : Double.doubleToRawLongBits(d);
      }
      return Arguments.integer(c, value);
    }
  }
}
