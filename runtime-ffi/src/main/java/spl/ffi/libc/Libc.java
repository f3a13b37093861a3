// SPDX-License-Identifier: Apache-2.0
package spl.ffi.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
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
  private static final int PROT_READ_WRITE = 3;
  private static final int MAP_PRIVATE = 2;
  private static final int SYSCONF_PAGE_SIZE_LINUX = 30;
  private static final int SYSCONF_PAGE_SIZE_MACOS = 29;
  private static final int O_RDONLY = 0;
  private static final int LOCK_EXCLUSIVE_NOW = 2 | 4;
  private static final long MAP_FAILED = -1;

  private final NativeCall madvise;
  private final NativeCall mmap;
  private final NativeCall munmap;
  private final NativeCall open;
  private final NativeCall close;
  private final NativeCall flock;
  private final long pageSize;

  private Libc(Linker linker, boolean linux) {
    madvise =
        NativeCall.bind(
            linker, "madvise", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    mmap =
        NativeCall.bind(
            linker,
            "mmap",
            FunctionDescriptor.of(
                ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    munmap = NativeCall.bind(linker, "munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    open = NativeCall.bind(linker, "open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    close = NativeCall.bind(linker, "close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    flock = NativeCall.bind(linker, "flock", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    NativeCall sysconf =
        NativeCall.bind(linker, "sysconf", FunctionDescriptor.of(JAVA_LONG, JAVA_INT));
    int name = linux ? SYSCONF_PAGE_SIZE_LINUX : SYSCONF_PAGE_SIZE_MACOS;
    pageSize = sysconf.call(name).value();
  }

  /** Binds the library, or returns empty where that is not possible or not granted. */
  public static Optional<Libc> load() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean linux = system.contains("linux");
    boolean known = linux || system.contains("mac");
    if (!known || !Libc.class.getModule().isNativeAccessEnabled()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Libc(Linker.nativeLinker(), linux));
    } catch (RuntimeException unavailable) {
      return Optional.empty();
    }
  }

  /** Size of a memory page in bytes, a power of two. */
  public long pageSize() {
    return pageSize;
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
  public Optional<MemorySegment> mapPrivate(String path, FileRange range, Arena arena) {
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

  /** Opens a file and returns its descriptor, or a negative number. */
  public int openForReading(String path) {
    try (Arena scratch = Arena.ofConfined()) {
      return (int) open.call(scratch.allocateFrom(path), O_RDONLY).value();
    }
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
    long skipped = range.offset() & (pageSize - 1);
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
