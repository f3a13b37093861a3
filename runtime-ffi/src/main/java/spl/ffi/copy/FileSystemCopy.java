// SPDX-License-Identifier: Apache-2.0
package spl.ffi.copy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import spl.ffi.libc.Libc;
import spl.ffi.libc.LibcAccess;
import spl.ffi.path.ForeignNames;

/**
 * Copies as cheaply as the file system can: by sharing blocks, by leaving holes out, or block by
 * block inside of the kernel. The portable copy is the last resort and gives the same bytes.
 */
final class FileSystemCopy {
  /** Below, asking the file system costs as much as copying. */
  private static final long WORTH_ASKING = 1 << 20;

  private final LibcAccess libc;

  FileSystemCopy(LibcAccess libc) {
    this.libc = libc;
  }

  /** A copy in progress: both files by path, and open. */
  record Files(Path source, Path target, FileChannel in, FileChannel out) {}

  /** Copies everything into the empty target; returns the bytes. */
  long copy(Files files) throws IOException {
    long size = files.in().size();
    Optional<Libc> library = size < WORTH_ASKING ? Optional.empty() : libc.get();
    if (library.isEmpty()) {
      return ChannelCopy.all(files.in(), files.out());
    }
    if (library
        .get()
        .cloneFile(ForeignNames.bytes(files.source()), ForeignNames.bytes(files.target()))) {
      return files.out().size();
    }
    return copyData(library.get(), files, size);
  }

  private static long copyData(Libc library, Files files, long size) throws IOException {
    int descriptor = library.openForReading(ForeignNames.bytes(files.source()));
    long from = descriptor < 0 ? -1 : library.nextData(descriptor, 0);
    if (from < 0) {
      closeIfOpen(library, descriptor);
      return ChannelCopy.all(files.in(), files.out());
    }
    try {
      while (from >= 0 && from < size) {
        long hole = library.nextHole(descriptor, from);
        long to = hole < 0 ? size : Math.min(hole, size);
        files.out().position(from);
        ChannelCopy.range(files.in(), from, to - from, files.out());
        from = to < size ? library.nextData(descriptor, to) : -1;
      }
    } finally {
      library.close(descriptor);
    }
    return extended(files.out(), size);
  }

  private static void closeIfOpen(Libc library, int descriptor) {
    if (descriptor >= 0) {
      library.close(descriptor);
    }
  }

  /** A hole at the end needs its last byte. */
  private static long extended(FileChannel out, long size) throws IOException {
    if (out.size() < size) {
      out.write(ByteBuffer.allocate(1), size - 1);
    }
    return out.size();
  }
}
