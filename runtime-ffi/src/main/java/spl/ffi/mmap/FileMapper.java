// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.NonReadableChannelException;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileKind;
import spl.ffi.file.SharedChannel;
import spl.ffi.libc.Libc;
import spl.ffi.libc.LibcAccess;
import spl.ffi.path.ForeignNames;
import spl.ffi.path.Location;
import spl.ffi.quota.Quota;

/**
 * Turns a request into mapped memory: refuses what is no regular file, never reaches past the end
 * of a file (the platform would extend it), and releases everything when a step fails.
 */
final class FileMapper {
  static final String MAP = "map";

  private final LibcAccess libc;
  private final Quota descriptors;

  FileMapper(LibcAccess libc, Quota descriptors) {
    this.libc = libc;
    this.descriptors = descriptors;
  }

  /** Opens the file of a request and maps it. */
  MappedMemory.Parts map(MapRequest request) throws IoFault {
    Location location = request.location();
    requireRegular(location);
    Opened opened = open(location, request.mode());
    boolean mapped = false;
    try {
      MappedMemory.Parts parts = map(request, opened);
      mapped = true;
      return parts;
    } finally {
      if (!mapped) {
        closeQuietly(opened.channel());
      }
    }
  }

  /** Maps from a channel that is open already; on success the holder belongs to the mapping. */
  MappedMemory.Parts map(MapRequest request, SharedChannel channel, boolean writable)
      throws IoFault {
    return map(request, new Opened(channel, writable));
  }

  private record Opened(SharedChannel channel, boolean writable) {}

  private MappedMemory.Parts map(MapRequest request, Opened opened) throws IoFault {
    FileChannel channel = opened.channel().channel();
    try {
      long size = channel.size();
      long length = requireInside(request, size);
      if (size == 0) {
        requireEmpty(request.location(), channel);
      }
      return map(request.withRange(request.offset(), length), opened, Arena.ofShared());
    } catch (IOException | RuntimeException failure) {
      throw request.location().fault(failure, MAP);
    }
  }

  private MappedMemory.Parts map(MapRequest request, Opened opened, Arena arena)
      throws IOException {
    boolean mapped = false;
    try {
      PageOverlay overlay = null;
      MemorySegment segment = MemorySegment.NULL;
      if (request.length() > 0) {
        Optional<MemorySegment> direct = segment(request, opened, arena);
        overlay = direct.isPresent() ? null : new PageOverlay();
        segment =
            direct.isPresent() ? direct.get() : view(request, opened, MapMode.READ_ONLY, arena);
      }
      mapped = true;
      return new MappedMemory.Parts(segment, arena, opened.channel(), request.offset(), overlay);
    } finally {
      if (!mapped) {
        arena.close();
      }
    }
  }

  /** Empty means: only an overlay can give this mode on this file. */
  private Optional<MemorySegment> segment(MapRequest request, Opened opened, Arena arena)
      throws IOException {
    return switch (request.mode()) {
      case READ_ONLY -> Optional.of(view(request, opened, MapMode.READ_ONLY, arena));
      case READ_WRITE -> Optional.of(view(request, opened, MapMode.READ_WRITE, arena));
      case COPY_ON_WRITE ->
          opened.writable()
              ? Optional.of(view(request, opened, MapMode.PRIVATE, arena))
              : privateView(request, arena);
    };
  }

  private static MemorySegment view(MapRequest request, Opened opened, MapMode mode, Arena arena)
      throws IOException {
    return opened.channel().channel().map(mode, request.offset(), request.length(), arena);
  }

  private Optional<MemorySegment> privateView(MapRequest request, Arena arena) {
    Libc.FileRange range = new Libc.FileRange(request.offset(), request.length());
    byte[] path = ForeignNames.bytes(request.location().path());
    return libc.get().flatMap(library -> library.mapPrivate(path, range, arena));
  }

  /** Copy-on-write wants a writable channel, but must work on files that may not be written. */
  private Opened open(Location location, MmapMode mode) throws IoFault {
    if (mode != MmapMode.READ_ONLY) {
      try {
        return new Opened(open(location, EnumSet.of(READ, WRITE)), true);
      } catch (IOException failure) {
        if (mode == MmapMode.READ_WRITE) {
          throw location.fault(failure, MAP);
        }
      }
    }
    try {
      return new Opened(open(location, EnumSet.of(READ)), false);
    } catch (IOException failure) {
      throw location.fault(failure, MAP);
    }
  }

  private SharedChannel open(Location location, EnumSet<StandardOpenOption> options)
      throws IOException {
    return SharedChannel.open(descriptors, MAP, () -> FileChannel.open(location.path(), options));
  }

  private static void requireRegular(Location location) throws IoFault {
    try {
      FileKind kind = FileKind.of(location.path());
      if (kind == FileKind.DIRECTORY) {
        throw location.fault(IoErrorKind.IS_DIRECTORY, MAP);
      }
      if (kind != FileKind.REGULAR) {
        throw location.fault(IoErrorKind.MMAP_FAILED, MAP, "not a regular file");
      }
    } catch (IOException failure) {
      throw location.fault(failure, MAP);
    }
  }

  private static long requireInside(MapRequest request, long size) throws IoFault {
    long offset = request.offset();
    long length = request.length() == MapRequest.TO_END ? size - offset : request.length();
    if (offset < 0 || length < 0 || offset > size || length > size - offset) {
      throw request
          .location()
          .fault(IoErrorKind.INVALID_ARGUMENT, MAP, "the range is not inside of the file");
    }
    return length;
  }

  /** Files below /proc report size 0 and have content all the same: they cannot be mapped. */
  private static void requireEmpty(Location location, FileChannel channel) throws IOException {
    try {
      if (channel.read(ByteBuffer.allocate(1), 0) > 0) {
        throw location.fault(IoErrorKind.MMAP_FAILED, MAP, "the file has no fixed size");
      }
    } catch (NonReadableChannelException writeOnly) {
      throw location.fault(IoErrorKind.PERMISSION_DENIED, MAP, "not open for reading");
    }
  }

  static void closeQuietly(@Nullable SharedChannel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.release();
    } catch (IOException secondary) {
      // The first failure is on its way to the script and says more.
    }
  }
}
