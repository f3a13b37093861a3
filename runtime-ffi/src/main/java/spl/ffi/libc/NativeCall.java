// SPDX-License-Identifier: Apache-2.0
package spl.ffi.libc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** One C function that reports its failure in errno; the errno is captured with the call. */
final class NativeCall {
  private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      CAPTURED.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle handle;

  private NativeCall(MethodHandle handle) {
    this.handle = handle;
  }

  /** Binds a symbol of the C library; fails when the library does not have it. */
  // Restricted because a wrong type would corrupt memory: the types stand beside each name in Libc.
  @SuppressWarnings("restricted")
  static NativeCall bind(Linker linker, String name, FunctionDescriptor type) {
    SymbolLookup library = linker.defaultLookup();
    MethodHandle handle =
        linker.downcallHandle(
            library.findOrThrow(name), type, Linker.Option.captureCallState("errno"));
    return new NativeCall(handle);
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
      Object returned = handle.invokeWithArguments(all);
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
}
