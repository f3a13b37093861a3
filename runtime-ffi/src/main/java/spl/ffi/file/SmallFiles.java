// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spl.ffi.libc.KernelCalls;

/**
 * Reads small regular files with four calls of the kernel, once a program has read many: 7 µs a
 * file of 4 KB where the channels of the platform take 13.
 *
 * <p>Only what goes as expected is answered here. Any failure, a file that is not regular, large,
 * empty or changes meanwhile, a name of other letters than ASCII: the answer is null, nothing stays
 * open, and the caller reads the file in the portable way, which knows every case and its error.
 */
final class SmallFiles {
  /** Binding the calls takes as long as they save with this order of files. */
  static final int PAYS_AFTER = 2000;

  static final int LARGEST = (1 << 16) - 1;
  private static final int LONGEST_PATH = 4095;

  private final Supplier<Optional<KernelCalls>> calls;
  private final AtomicInteger portable;
  private final AtomicReference<@Nullable Scratch> idle = new AtomicReference<>();
  private volatile @Nullable Optional<KernelCalls> bound;

  /** Memory of the system for one read; a second reader at the same time makes its own. */
  private record Scratch(MemorySegment path, MemorySegment facts, MemorySegment content) {
    static Scratch allocate() {
      Arena arena = Arena.ofAuto();
      return new Scratch(
          arena.allocate(LONGEST_PATH + 1L),
          arena.allocate(KernelCalls.FACTS, Long.BYTES),
          arena.allocate(LARGEST + 1L));
    }
  }

  SmallFiles(Supplier<Optional<KernelCalls>> calls, int paysAfter) {
    this.calls = calls;
    this.portable = new AtomicInteger(paysAfter);
  }

  /** Returns the whole content, or null when the portable way is to be taken. */
  byte @Nullable [] read(Path path) {
    KernelCalls kernel = kernel();
    if (kernel == null || path.getFileSystem() != FileSystems.getDefault()) {
      return null;
    }
    String text = path.toString();
    byte[] name = text.getBytes(StandardCharsets.UTF_8);
    if (name.length != text.length() || name.length > LONGEST_PATH) {
      return null;
    }
    Scratch known = idle.getAndSet(null);
    Scratch scratch = known == null ? Scratch.allocate() : known;
    MemorySegment.copy(name, 0, scratch.path, JAVA_BYTE, 0, name.length);
    scratch.path.set(JAVA_BYTE, name.length, (byte) 0);
    byte[] content = read(kernel, scratch);
    idle.set(scratch);
    return content;
  }

  private @Nullable KernelCalls kernel() {
    Optional<KernelCalls> known = bound;
    if (known == null) {
      if (portable.getAndDecrement() > 0) {
        return null;
      }
      known = calls.get();
      bound = known;
    }
    return known.orElse(null);
  }

  private static byte @Nullable [] read(KernelCalls kernel, Scratch scratch) {
    long size = kernel.regularSize(scratch.path, scratch.facts);
    long descriptor = size <= 0 || size > LARGEST ? -1 : kernel.open(scratch.path);
    if (descriptor < 0) {
      return null;
    }
    try {
      // One byte more than there should be: a full answer then shows the end of the file, too.
      if (kernel.read(descriptor, scratch.content, size + 1) != size) {
        return null;
      }
      byte[] content = new byte[(int) size];
      MemorySegment.copy(scratch.content, JAVA_BYTE, 0, content, 0, content.length);
      return content;
    } finally {
      kernel.close(descriptor);
    }
  }
}
