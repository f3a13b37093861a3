// SPDX-License-Identifier: Apache-2.0
package spl.ffi.libc;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Calls of the Linux kernel by number, for what is called so often that the platform's channels
 * cost more than the kernel does.
 *
 * <p>One function is bound for all of them, because each binding compiles an adapter. A failure is
 * a negative number without its reason: callers then take the portable path, which tells it. These
 * are no critical calls, which would hold up the collector for as long as a device is slow.
 */
public final class KernelCalls {
  /** Bytes that {@link #regularSize} needs. */
  public static final int FACTS = 256;

  private static final long WORKING_DIRECTORY = -100;
  private static final long NONBLOCK_CLOEXEC = 0x80800;
  private static final long TYPE_AND_SIZE = 0x201;
  private static final int MODE_AT = 28;
  private static final int SIZE_AT = 40;
  private static final int TYPE_MASK = 0xF000;
  private static final int TYPE_REGULAR = 0x8000;

  /** How the kernel is reached; tests fail calls here. */
  @FunctionalInterface
  public interface Gate {
    /** Calls by number with five arguments, unused ones 0; a negative answer is a failure. */
    long call(long number, long... arguments);
  }

  /** The numbers of the calls, which differ between processors. */
  private record Numbers(long read, long close, long openat, long statx) {
    static final Numbers X86_64 = new Numbers(0, 3, 257, 332);
    static final Numbers AARCH64 = new Numbers(63, 57, 56, 291);
  }

  private final Numbers numbers;
  private final Gate gate;

  private KernelCalls(Numbers numbers, Gate gate) {
    this.numbers = numbers;
    this.gate = gate;
  }

  /** Returns the calls, or empty where their numbers are not known or calling is not granted. */
  public static Optional<KernelCalls> load() {
    return KernelCalls.class.getModule().isNativeAccessEnabled()
        ? through(system())
        : Optional.empty();
  }

  /** The way to the kernel itself. */
  public static Gate system() {
    return Bound::call;
  }

  /** Returns calls that go through a gate of their own. */
  public static Optional<KernelCalls> through(Gate gate) {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return Optional.empty();
    }
    return switch (System.getProperty("os.arch", "")) {
      case "amd64" -> Optional.of(new KernelCalls(Numbers.X86_64, gate));
      case "aarch64" -> Optional.of(new KernelCalls(Numbers.AARCH64, gate));
      default -> Optional.empty();
    };
  }

  /** Returns the size of a regular file, links followed; negative for anything else. */
  public long regularSize(MemorySegment path, MemorySegment facts) {
    long failed =
        gate.call(
            numbers.statx, WORKING_DIRECTORY, path.address(), 0, TYPE_AND_SIZE, facts.address());
    boolean regular =
        failed == 0
            && (facts.get(JAVA_INT, 0) & TYPE_AND_SIZE) == TYPE_AND_SIZE
            && (facts.get(JAVA_SHORT, MODE_AT) & TYPE_MASK) == TYPE_REGULAR;
    return regular ? facts.get(JAVA_LONG, SIZE_AT) : -1;
  }

  /** Opens a file for reading without ever waiting; returns its descriptor or a failure. */
  public long open(MemorySegment path) {
    return gate.call(numbers.openat, WORKING_DIRECTORY, path.address(), NONBLOCK_CLOEXEC, 0, 0);
  }

  /** Reads into memory at most as large as it is; returns the bytes read or a failure. */
  public long read(long descriptor, MemorySegment target, long count) {
    return gate.call(
        numbers.read, descriptor, target.address(), Math.min(count, target.byteSize()), 0, 0);
  }

  /** Gives a descriptor back. */
  public void close(long descriptor) {
    gate.call(numbers.close, descriptor, 0, 0, 0, 0);
  }

  /** The function behind all calls, bound with the first of them. */
  private static final class Bound {
    private static final MethodHandle SYSCALL = bind();

    // Restricted because a wrong type would corrupt memory: a long each is what the kernel takes.
    @SuppressWarnings("restricted")
    private static MethodHandle bind() {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(
          linker.defaultLookup().findOrThrow("syscall"),
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
          Linker.Option.firstVariadicArg(1));
    }

    static long call(long number, long... a) {
      try {
        return (long) SYSCALL.invokeExact(number, a[0], a[1], a[2], a[3], a[4]);
      } catch (RuntimeException | Error failure) {
        throw failure;
      } catch (Throwable impossible) {
        throw new IllegalStateException("a C function threw", impossible);
      }
    }
  }
}
