// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;

/** Reads and writes of numbers in mapped memory, little endian, checked against its bounds. */
public final class VolatileBuiltins {
  private VolatileBuiltins() {}

  @Builtin(
      name = "rt_volatile_read_u8",
      params = "addr",
      fails = Fails.RAISE,
      needs = Capability.READ,
      doc = "Reads an unsigned number of 8 bits from mapped memory.")
  abstract static class Read8Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object addr, @Bind SplContext c) throws IOException {
      return Regions.number(IoGate.io(c), Arguments.integer(c, addr), 1);
    }
  }

  @Builtin(
      name = "rt_volatile_read_u16",
      params = "addr",
      fails = Fails.RAISE,
      needs = Capability.READ,
      doc = "Reads an unsigned number of 16 bits from mapped memory.")
  abstract static class Read16Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object addr, @Bind SplContext c) throws IOException {
      return Regions.number(IoGate.io(c), Arguments.integer(c, addr), 2);
    }
  }

  @Builtin(
      name = "rt_volatile_read_u32",
      params = "addr",
      fails = Fails.RAISE,
      needs = Capability.READ,
      doc = "Reads an unsigned number of 32 bits from mapped memory.")
  abstract static class Read32Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object addr, @Bind SplContext c) throws IOException {
      return Regions.number(IoGate.io(c), Arguments.integer(c, addr), 4);
    }
  }

  @Builtin(
      name = "rt_volatile_read_u64",
      params = "addr",
      fails = Fails.RAISE,
      needs = Capability.READ,
      doc = "Reads an unsigned number of 64 bits from mapped memory.")
  abstract static class Read64Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object addr, @Bind SplContext c) throws IOException {
      return Regions.number(IoGate.io(c), Arguments.integer(c, addr), 8);
    }
  }

  @Builtin(
      name = "rt_volatile_write_u8",
      params = "addr value",
      fails = Fails.RAISE,
      needs = Capability.WRITE,
      doc = "Writes a number of 8 bits to mapped memory.")
  abstract static class Write8Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object addr, Object value, @Bind SplContext c) throws IOException {
      Regions.putNumber(IoGate.io(c), Arguments.integer(c, addr), Arguments.integer(c, value), 1);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "rt_volatile_write_u16",
      params = "addr value",
      fails = Fails.RAISE,
      needs = Capability.WRITE,
      doc = "Writes a number of 16 bits to mapped memory.")
  abstract static class Write16Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object addr, Object value, @Bind SplContext c) throws IOException {
      Regions.putNumber(IoGate.io(c), Arguments.integer(c, addr), Arguments.integer(c, value), 2);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "rt_volatile_write_u32",
      params = "addr value",
      fails = Fails.RAISE,
      needs = Capability.WRITE,
      doc = "Writes a number of 32 bits to mapped memory.")
  abstract static class Write32Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object addr, Object value, @Bind SplContext c) throws IOException {
      Regions.putNumber(IoGate.io(c), Arguments.integer(c, addr), Arguments.integer(c, value), 4);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "rt_volatile_write_u64",
      params = "addr value",
      fails = Fails.RAISE,
      needs = Capability.WRITE,
      doc = "Writes a number of 64 bits to mapped memory.")
  abstract static class Write64Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object addr, Object value, @Bind SplContext c) throws IOException {
      Regions.putNumber(IoGate.io(c), Arguments.integer(c, addr), Arguments.integer(c, value), 8);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "rt_mmap_read",
      params = "path",
      fails = Fails.ZERO,
      needs = Capability.READ,
      doc = "Maps a file for reading and tells address and size.")
  abstract static class MapReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) throws IOException {
      MappedRegion region = IoGate.io(c).regions().map(Arguments.text(c, path), MmapMode.READ_ONLY);
      return new SplTuple(IoGate.io(c).regions().pin(region).address(), region.length());
    }
  }

  @Builtin(
      name = "rt_mmap_write",
      params = "path size",
      fails = Fails.ZERO,
      needs = Capability.WRITE,
      doc = "Creates or extends a file to a size, maps it for writing and tells the address.")
  abstract static class MapWriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object path, Object size, @Bind SplContext c) throws IOException {
      return Regions.createMapped(
          IoGate.io(c), Arguments.text(c, path), Arguments.integer(c, size));
    }
  }
}
