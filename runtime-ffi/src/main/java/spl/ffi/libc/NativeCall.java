// SPDX-License-Identifier: Apache-2.0
package spl.ffi.libc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One C function that reports its failure in errno; the errno is captured with the call.
 *
 * <p>Bound when first called: binding compiles an adapter, which costs tens of milliseconds at the
 * start of a process, and most scripts need none of these functions.
 */
final class NativeCall {
  private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      CAPTURED.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final String name;
  private final FunctionDescriptor type;
  private volatile @Nullable MethodHandle bound;

  NativeCall(String name, FunctionDescriptor type) {
    this.name = name;
    this.type = type;
  }

  /** Says whether functions of the C library can be found at all. */
  static boolean canBind(String name) {
    return Linker.nativeLinker().defaultLookup().find(name).isPresent();
  }

  /** The returned number, and errno as it was right after the call. */
  record Result(long value, int errno) {}

  /** Calls with the given arguments; ints, longs and segments as the descriptor says. */
  Result call(Object... arguments) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment captured = arena.allocate(CAPTURED);
      Object[] all = new Object[arguments.length + 1];
      all[0] = captured;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      Object returned = handle().invokeWithArguments(all);
      long value =
          returned instanceof MemorySegment address
              ? address.address()
              : ((Number) returned).longValue();
      return new Result(value, (int) ERRNO.get(captured, 0L));
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a C function threw", impossible);
    }
  }

  /** Two threads may bind at once; both results are equal. */
  private MethodHandle handle() {
    MethodHandle known = bound;
    if (known == null) {
      known = bind();
      bound = known;
    }
    return known;
  }

  // Restricted because a wrong type would corrupt memory: the types stand beside each name in Libc.
  @SuppressWarnings("restricted")
  private MethodHandle bind() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), type, Linker.Option.captureCallState("errno"));
  }
}
