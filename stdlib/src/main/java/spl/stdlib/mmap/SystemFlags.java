// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import spl.ffi.IoRuntime;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenFlags;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapAdvice;
import spl.ffi.mmap.MmapMode;
import spl.ffi.mmap.RegionTable;
import spl.language.SplContext;
import spl.language.builtins.Capability;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;
import spl.stdlib.file.Buffers;
import spl.stdlib.file.Modes;

/** What the numbers of the functions that are named like system calls mean. */
final class SystemFlags {
  private static final int PROT_WRITE = 2;
  private static final int PROT_EXEC = 4;
  private static final int MAP_SHARED = 1;
  private static final int MAP_ANONYMOUS = 32;
  private static final int DEFAULT_MODE = 0x1A4; // rw-r--r--
  private static final String MAP = "map";

  private SystemFlags() {}

  /**
   * A mapping asked for by numbers.
   *
   * @param length bytes
   * @param prot 1 read, 2 write
   * @param flags 1 shared, 2 private, 32 anonymous
   * @param fd descriptor of an open file
   * @param offset first byte, a multiple of the page size
   */
  record Mapping(long length, long prot, long flags, long fd, long offset) {
    private boolean has(long bits, int bit) {
      return (bits & bit) != 0;
    }

    private MmapMode mode() {
      if (!has(prot, PROT_WRITE)) {
        return MmapMode.READ_ONLY;
      }
      return has(flags, MAP_SHARED) ? MmapMode.READ_WRITE : MmapMode.COPY_ON_WRITE;
    }

    private boolean isAnonymous() {
      return has(flags, MAP_ANONYMOUS);
    }
  }

  /** Opens by flag numbers or by an OpenMode. */
  @TruffleBoundary
  static long open(SplContext context, String path, Object flags, Object mode) throws IOException {
    if (Arguments.variant(flags) != null) {
      return Modes.open(context, path, flags);
    }
    int bits = (int) Arguments.integer(context, flags, 0);
    if (bits != 0) {
      context.capabilities().check(Capability.WRITE, "open", path);
    }
    int created = (int) Arguments.integer(context, mode, DEFAULT_MODE);
    return IoGate.io(context).files().open(path, new OpenFlags(bits), created);
  }

  /** Maps what the numbers ask for and returns the address. */
  @TruffleBoundary
  static long map(SplContext context, Mapping asked) throws IoFault {
    requireLength(asked.length(), MAP);
    IoRuntime io = IoGate.io(context);
    if (asked.has(asked.prot(), PROT_EXEC)) {
      throw IoFault.of(IoErrorKind.UNSUPPORTED, MAP, null, "executable memory");
    }
    if (asked.isAnonymous()) {
      return io.regions().anonymous(asked.length()).address();
    }
    if (asked.offset() < 0 || asked.offset() % spl.ffi.handle.AddressSpace.PAGE != 0) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, MAP, null, "unaligned offset");
    }
    OpenFile file = io.files().get(asked.fd(), MAP);
    MapRequest request =
        new MapRequest(
            file.location(), asked.mode(), asked.offset(), asked.length(), MmapAdvice.NORMAL);
    return pinned(io, io.regions().map(file, request));
  }

  /** Maps a part of a file by path and returns the address. */
  @TruffleBoundary
  static long mapPath(IoRuntime io, String path, MmapMode mode, Range part) throws IoFault {
    requireLength(part.length(), MAP);
    MapRequest request =
        MapRequest.whole(io.directory().locate(path, MAP, mode.request()), mode)
            .withRange(part.offset(), part.length());
    return pinned(io, io.regions().map(request));
  }

  /** A part of a file. */
  record Range(long offset, long length) {}

  /** Maps the start of an open file; shared and writable only when asked for and allowed. */
  @TruffleBoundary
  static long mapHandle(IoRuntime io, long handle, long size, boolean shared) throws IoFault {
    OpenFile file = io.files().get(handle, MAP);
    requireLength(size, MAP);
    if (size > file.size()) {
      throw file.location().fault(IoErrorKind.INVALID_ARGUMENT, MAP, "longer than the file");
    }
    MmapMode mode = shared && file.isWritable() ? MmapMode.READ_WRITE : MmapMode.READ_ONLY;
    MapRequest request = MapRequest.whole(file.location(), mode).withRange(0, size);
    return pinned(io, io.regions().map(file, request));
  }

  /** Copies mapped bytes into a buffer: all of them, or a failure. */
  @TruffleBoundary
  static void copy(IoRuntime io, long address, Buffers.Target target, long count) throws IoFault {
    if (count < 0 || count > target.size()) {
      throw IoFault.of(IoErrorKind.OUT_OF_BOUNDS, "read", null, "the buffer is too small");
    }
    RegionTable.Hit hit = io.regions().at(address, "read");
    hit.region().copyOut(hit.offset(), target.bytes(), 0, (int) count);
    target.filled((int) count);
  }

  static void requireLength(long length, String operation) throws IoFault {
    if (length <= 0) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, operation, null, "length must be > 0");
    }
  }

  private static long pinned(IoRuntime io, MappedRegion region) {
    return io.regions().pin(region).address();
  }
}
