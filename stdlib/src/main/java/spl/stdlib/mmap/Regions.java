// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import spl.ffi.IoRuntime;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileKind;
import spl.ffi.file.FileMetadata;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenMode;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MappedView;
import spl.ffi.mmap.MmapAdvice;
import spl.ffi.mmap.MmapMode;
import spl.ffi.mmap.RegionTable;
import spl.ffi.text.CheckedText;
import spl.ffi.text.Utf8;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;
import spl.stdlib.IoGate;

/** Mapped regions and views of them, as objects of the library. */
public final class Regions {
  /** Large enough that the cost per call vanishes, small enough to stay in the cache. */
  private static final int BLOCK = 64 * 1024;

  private static final long NO_DESCRIPTOR = -1;

  private Regions() {}

  /** An object of the class MmapRegion. */
  @TruffleBoundary
  public static SplObject guest(SplContext context, MappedRegion region) {
    return GuestValues.object(
        context,
        "file.mmap",
        "MmapRegion",
        region.address(),
        region.length(),
        GuestValues.variant(context, "file.mmap", "MmapMode", guestName(region.mode())),
        NO_DESCRIPTOR,
        SplText.of(region.path()),
        region);
  }

  /** An object of the class ByteView. */
  @TruffleBoundary
  public static SplObject view(SplContext context, MappedView view) {
    return GuestValues.object(context, "file.view", "ByteView", view);
  }

  /** The region behind a number of rt_file_mmap_map. */
  @TruffleBoundary
  static MappedRegion numbered(SplContext context, Object handle) throws IoFault {
    long number = Arguments.integer(context, handle);
    return IoGate.io(context).handles().get(number, MappedRegion.class, "use mapping");
  }

  /** The whole content through a mapping; what cannot be mapped is read as a stream. */
  @TruffleBoundary
  static byte[] readBytes(IoRuntime io, String path) throws IoFault {
    if (!isMappable(io, path)) {
      return io.reads().bytes(path);
    }
    try (MappedRegion region = io.regions().map(path, MmapMode.READ_ONLY)) {
      return region.bytes();
    }
  }

  /** The whole content through a mapping, checked to be UTF-8. */
  @TruffleBoundary
  static CheckedText readText(IoRuntime io, String path) throws IoFault {
    if (!isMappable(io, path)) {
      return io.reads().checkedText(path);
    }
    try (MappedRegion region = io.regions().map(path, MmapMode.READ_ONLY)) {
      return Utf8.check(region.bytes(), "read", path);
    }
  }

  private static boolean isMappable(IoRuntime io, String path) throws IoFault {
    FileMetadata facts = io.facts().metadata(path);
    return facts.kind() == FileKind.REGULAR && facts.size() > 0;
  }

  /** A mode given as MmapMode or as 0 and 1 read-only, 2 read-write, 3 copy-on-write. */
  static MmapMode mode(SplContext context, Object mode) {
    String variant = Arguments.variant(mode);
    if (variant == null) {
      return switch ((int) Arguments.integer(context, mode, 0)) {
        case 2 -> MmapMode.READ_WRITE;
        case 3 -> MmapMode.COPY_ON_WRITE;
        default -> MmapMode.READ_ONLY;
      };
    }
    return switch (variant) {
      case "ReadWrite" -> MmapMode.READ_WRITE;
      case "CopyOnWrite" -> MmapMode.COPY_ON_WRITE;
      default -> MmapMode.READ_ONLY;
    };
  }

  /** A hint given as MmapAdvice or as its number. */
  static MmapAdvice advice(SplContext context, Object advice) throws IoFault {
    String variant = Arguments.variant(advice);
    MmapAdvice known =
        variant == null ? MmapAdvice.byCode(Arguments.integer(context, advice)) : named(variant);
    if (known == null) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "advise", null, "unknown advice");
    }
    return known;
  }

  private static @Nullable MmapAdvice named(String variant) {
    return switch (variant) {
      case "Normal" -> MmapAdvice.NORMAL;
      case "Sequential" -> MmapAdvice.SEQUENTIAL;
      case "Random" -> MmapAdvice.RANDOM;
      case "WillNeed" -> MmapAdvice.WILL_NEED;
      case "DontNeed" -> MmapAdvice.DONT_NEED;
      default -> null;
    };
  }

  private static String guestName(MmapMode mode) {
    return switch (mode) {
      case READ_ONLY -> "ReadOnly";
      case READ_WRITE -> "ReadWrite";
      case COPY_ON_WRITE -> "CopyOnWrite";
    };
  }

  /** The bytes from an index on, one block at most. */
  @TruffleBoundary
  static byte[] block(MappedView view, long start) throws IoFault {
    byte[] block = new byte[Math.clamp(view.length() - start, 0, BLOCK)];
    view.copyOut(start, block, 0, block.length);
    return block;
  }

  /** Whether a view has the content of an array, a buffer or another view. */
  @TruffleBoundary
  static boolean sameContent(MappedView view, Object other) throws IoFault {
    return switch (Arguments.base(other)) {
      case MappedView v -> view.contentEquals(v);
      case SplArray a -> a.size() == view.length() && view.contentEquals(a.toBytes());
      default -> false;
    };
  }

  /** Writes a view to a file block by block. */
  @TruffleBoundary
  static long copyTo(IoRuntime io, MappedView view, String path) throws IOException {
    long handle = io.files().open(path, OpenMode.CREATE_FILE);
    try {
      OpenFile file = io.files().get(handle, "write");
      for (long at = 0; at < view.length(); at += BLOCK) {
        byte[] block = block(view, at);
        file.write(block, 0, block.length);
      }
      return view.length();
    } finally {
      io.files().close(handle);
    }
  }

  /** A little-endian number of some bytes at an address. */
  @TruffleBoundary
  static long number(IoRuntime io, long address, int size) throws IoFault {
    RegionTable.Hit hit = io.regions().at(address, "read");
    byte[] bytes = new byte[size];
    hit.region().copyOut(hit.offset(), bytes, 0, size);
    long number = 0;
    for (int i = size - 1; i >= 0; i--) {
      number = number << Byte.SIZE | bytes[i] & 0xFF;
    }
    return number;
  }

  /** Writes a little-endian number of some bytes to an address. */
  @TruffleBoundary
  static void putNumber(IoRuntime io, long address, long number, int size) throws IoFault {
    RegionTable.Hit hit = io.regions().at(address, "write");
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (number >> i * Byte.SIZE);
    }
    hit.region().writeAt(hit.offset(), bytes, 0, size);
  }

  /** Creates or extends a file, maps it for writing and returns the address. */
  @TruffleBoundary
  static long createMapped(IoRuntime io, String path, long size) throws IoFault {
    SystemFlags.requireLength(size, "map");
    io.writes().ensureSize(path, size);
    return io.regions().pin(io.regions().map(path, MmapMode.READ_WRITE)).address();
  }
}
