// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** Unpacks compressed files whole, up to a limit: a small file may hold any amount of zeros. */
final class Unpacking {
  private static final String UNPACK = "unpack";
  private static final int BLOCK = 1 << 16;

  private final long limit;

  Unpacking(long limit) {
    this.limit = limit;
  }

  /** Returns what is packed in the content, or null when it is not compressed. */
  byte @Nullable [] unpack(String path, byte[] content) throws IoFault {
    try (InputStream packed = PackedStreams.open(content)) {
      return packed == null ? null : readAll(path, packed);
    } catch (IoFault tooLarge) {
      throw tooLarge;
    } catch (IOException | RuntimeException malformed) {
      boolean missing = malformed.getCause() instanceof ReflectiveOperationException;
      IoErrorKind kind = missing ? IoErrorKind.UNSUPPORTED : IoErrorKind.INVALID_DATA;
      String reason = missing ? "no library for zstd" : "the compressed content is damaged";
      throw IoFault.of(kind, UNPACK, path, reason).causedBy(malformed);
    }
  }

  private byte[] readAll(String path, InputStream packed) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(BLOCK);
    byte[] block = new byte[BLOCK];
    for (int read = packed.read(block); read >= 0; read = packed.read(block)) {
      if (content.size() + (long) read > limit) {
        throw IoFault.of(IoErrorKind.FILE_TOO_LARGE, UNPACK, path)
            .with(new FaultDetail.TooLarge(content.size() + (long) read, limit));
      }
      content.write(block, 0, read);
    }
    return content.toByteArray();
  }
}
