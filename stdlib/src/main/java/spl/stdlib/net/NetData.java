// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedView;
import spl.ffi.mmap.ViewLoan;
import spl.ffi.net.ByteSource;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.stdlib.Arguments;

/** What a program sends, as a source of bytes. */
final class NetData {
  /** Up to this it is copied at once; beyond, it is lent until it has been sent. */
  private static final int COPIED_BYTES = 64 * 1024;

  private NetData() {}

  /** A text, bytes, a buffer or a view of mapped bytes. */
  @TruffleBoundary
  static ByteSource source(SplContext context, Object value) throws IOException {
    Object base = Arguments.base(value);
    if (base instanceof MappedView view) {
      return new View(view.lend());
    }
    if (base instanceof SplArray array && array.isByteStorage() && array.size() > COPIED_BYTES) {
      array.pin();
      return new Lent(array, array.byteStorage(), array.size());
    }
    return ByteSource.of(Arguments.content(context, base));
  }

  /** The first bytes of a source. */
  @TruffleBoundary
  static byte[] bytes(SplContext context, Object value, Object length) throws IOException {
    byte[] content = Arguments.content(context, Arguments.base(value));
    long count = Math.clamp(Arguments.integer(context, length, content.length), 0, content.length);
    return count == content.length ? content : java.util.Arrays.copyOf(content, (int) count);
  }

  /** An array that the program may read meanwhile; whoever changes it changes a copy. */
  private record Lent(SplArray array, byte[] bytes, long size) implements ByteSource {
    @Override
    public byte[] window(long from, int length) {
      byte[] part = new byte[length];
      System.arraycopy(bytes, Math.toIntExact(from), part, 0, length);
      return part;
    }

    @Override
    public void release() {
      array.unpin();
    }
  }

  /**
   * Mapped bytes leave the mapping in windows only, and never as a whole copy; closing their region
   * takes effect when they have been sent.
   */
  private record View(ViewLoan loan) implements ByteSource {
    @Override
    public long size() {
      return loan.length();
    }

    @Override
    public byte[] window(long from, int length) throws IoFault {
      byte[] part = new byte[length];
      loan.copyOut(from, part, length);
      return part;
    }

    /** What has been sent is sent; a mapping that cannot be undone is of no concern to the peer. */
    @Override
    public void release() {
      try {
        loan.end();
      } catch (IoFault unreported) {
        return;
      }
    }
  }
}
