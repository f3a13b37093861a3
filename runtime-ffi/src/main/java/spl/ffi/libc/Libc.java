// SPDX-License-Identifier: Apache-2.0
package spl.ffi.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Optional;

/**
 * The C library calls of this module: paging hints, private mappings and locks of descriptors.
 *
 * <p>Absent on platforms other than Linux and macOS and without the native-access grant; callers
 * then take the portable path. Numbers passed here are those both platforms agree on.
 */
public final class Libc {
  /**
   * A multiple of every page size in use (4, 16 and 64 KiB). Starts are rounded down to it; asking
   * for the true size would bind one more function.
   */
  public static final long ALIGNMENT = 1 << 16;

  private static final int PROT_READ_WRITE = 3;
  private static final int MAP_PRIVATE = 2;
  private static final int O_RDONLY = 0;
  private static final int O_WRONLY = 1;
  private static final int LOCK_EXCLUSIVE_NOW = 2 | 4;
  private static final long MAP_FAILED = -1;

  /** Linux: shares the blocks of a whole file with another one. */
  private static final long FICLONE = 0x40049409;

  private static final int SEEK_DATA = 3;
  private static final int SEEK_HOLE = 4;

  private final NativeCall madvise =
      new NativeCall("madvise", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private final NativeCall mmap =
      new NativeCall(
          "mmap",
          FunctionDescriptor.of(
              ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
  private final NativeCall munmap =
      new NativeCall("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
  private final NativeCall open =
      new NativeCall("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private final NativeCall close =
      new NativeCall("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private final NativeCall flock =
      new NativeCall("flock", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

  private final NativeCall fadvise =
      new NativeCall(
          "posix_fadvise",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));

  private final NativeCall lseek =
      new NativeCall("lseek", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT));
  private final NativeCall ioctl =
      new NativeCall("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT));

  private final boolean linux;

  private Libc(boolean linux) {
    this.linux = linux;
  }

  /**
   * Returns the library, or empty where it is not known, calling it was not granted, or its symbols
   * cannot be found: that takes a descriptor, and a process that has none left then never finds
   * them.
   */
  static Optional<Libc> load() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean known = system.contains("linux") || system.contains("mac");
    boolean granted = Libc.class.getModule().isNativeAccessEnabled();
    return known && granted && NativeCall.canBind("madvise")
        ? Optional.of(new Libc(system.contains("linux")))
        : Optional.empty();
  }

  /** Gives a paging hint for a page-aligned part; returns 0 or the errno. */
  public int advise(MemorySegment part, int advice) {
    NativeCall.Result result = madvise.call(part, part.byteSize(), advice);
    return result.value() == 0 ? 0 : result.errno();
  }

  /**
   * Maps part of a file privately and writable although the file itself is opened read-only, which
   * the platform's own channel refuses. Empty when the mapping fails; unmapped with the arena.
   */
  public Optional<MemorySegment> mapPrivate(byte[] path, FileRange range, Arena arena) {
    int descriptor = openForReading(path);
    if (descriptor < 0) {
      return Optional.empty();
    }
    try {
      return mapPrivate(descriptor, range, arena);
    } finally {
      close(descriptor);
    }
  }

  /** Gives a hint about a whole file; does nothing for a missing one and off Linux. */
  public void adviseFile(byte[] path, int advice) {
    int descriptor = linux ? openForReading(path) : -1;
    if (descriptor >= 0) {
      fadvise.call(descriptor, 0L, 0L, advice);
      close(descriptor);
    }
  }

  /** Makes an existing file share all blocks of another one; false where that is impossible. */
  public boolean cloneFile(byte[] from, byte[] to) {
    int source = linux ? openForReading(from) : -1;
    if (source < 0) {
      return false;
    }
    int target = open(to, O_WRONLY);
    try {
      return target >= 0 && ioctl.call(target, FICLONE, source).value() == 0;
    } finally {
      close(source);
      if (target >= 0) {
        close(target);
      }
    }
  }

  /** Returns where data begins at or behind an offset; negative at the end or where unknown. */
  public long nextData(int descriptor, long offset) {
    return linux ? lseek.call(descriptor, offset, SEEK_DATA).value() : -1;
  }

  /** Returns where the data at an offset ends; negative where unknown. */
  public long nextHole(int descriptor, long offset) {
    return linux ? lseek.call(descriptor, offset, SEEK_HOLE).value() : -1;
  }

  /** Opens a file and returns its descriptor, or the errno as a negative number. */
  public int openForReading(byte[] path) {
    return open(path, O_RDONLY);
  }

  private int open(byte[] path, int flags) {
    try (Arena scratch = Arena.ofConfined()) {
      NativeCall.Result result = open.call(terminated(scratch, path), flags);
      return result.value() < 0 ? -result.errno() : (int) result.value();
    }
  }

  private static MemorySegment terminated(Arena scratch, byte[] path) {
    MemorySegment copy = scratch.allocate(path.length + 1L);
    MemorySegment.copy(path, 0, copy, JAVA_BYTE, 0, path.length);
    return copy;
  }

  /** Closes a descriptor opened here, and releases its lock. */
  public void close(int descriptor) {
    close.call(descriptor);
  }

  /** Takes an exclusive lock that belongs to the descriptor; false when somebody has it. */
  public boolean tryLockExclusive(int descriptor) {
    return flock.call(descriptor, LOCK_EXCLUSIVE_NOW).value() == 0;
  }

  // Restricted because a wrong length would reach foreign memory: it is the length just mapped.
  @SuppressWarnings("restricted")
  private Optional<MemorySegment> mapPrivate(int descriptor, FileRange range, Arena arena) {
    long skipped = range.offset() & (ALIGNMENT - 1);
    long length = range.length() + skipped;
    long start = range.offset() - skipped;
    long address =
        mmap.call(MemorySegment.NULL, length, PROT_READ_WRITE, MAP_PRIVATE, descriptor, start)
            .value();
    if (address == MAP_FAILED) {
      return Optional.empty();
    }
    MemorySegment mapped =
        MemorySegment.ofAddress(address)
            .reinterpret(length, arena, gone -> munmap.call(gone, length));
    return Optional.of(mapped.asSlice(skipped));
  }

  /** A part of a file in bytes. */
  public record FileRange(long offset, long length) {}
}
