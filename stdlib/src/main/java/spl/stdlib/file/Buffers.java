// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplObject;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;

/** Guest buffers that built-ins fill: objects of the class Bytes, or arrays. */
public final class Buffers {
  private static final String STORAGE_FIELD = "raw";

  private Buffers() {}

  /** A place for bytes: an array of bytes, and how they get to the guest. */
  public static final class Target {
    private final SplArray array;
    private final byte[] bytes;

    private Target(SplArray array) {
      this.array = array;
      this.bytes = array.isByteStorage() ? array.byteStorage() : new byte[array.size()];
    }

    /** The bytes to fill, from index 0. */
    public byte[] bytes() {
      return bytes;
    }

    /** The window of the buffer. */
    public long size() {
      return array.size();
    }

    /** How many bytes to ask for: as wanted, but not more than fit. */
    public int count(long wanted) {
      return Math.clamp(wanted, 0, array.size());
    }

    /** Copies what was read elsewhere; the buffer may have changed its size since. */
    public int take(byte[] source, int count) {
      int fitting = Math.min(Math.max(count, 0), bytes.length);
      System.arraycopy(source, 0, bytes, 0, fitting);
      return filled(fitting);
    }

    /** Hands the first bytes to the guest and returns their count. */
    public int filled(int count) {
      if (!array.isByteStorage()) {
        for (int i = 0; i < count; i++) {
          array.set(i, (long) (bytes[i] & 0xFF));
        }
      }
      return count;
    }
  }

  /** The array behind a guest buffer, unshared. */
  @TruffleBoundary
  public static Target target(SplContext context, Object buffer) {
    if (buffer instanceof SplArray array) {
      return new Target(array);
    }
    if (buffer instanceof SplObject object
        && Arguments.field(object, STORAGE_FIELD) instanceof SplArray array) {
      return new Target(owned(object, array));
    }
    throw Arguments.mismatch(context, "Bytes", buffer);
  }

  /** A new object of the class Bytes; takes the bytes over. */
  @TruffleBoundary
  public static SplObject bytes(SplContext context, byte[] content) {
    return GuestValues.object(context, "io.bytes", "Bytes", SplArray.ofBytes(content));
  }

  /** A shared array belongs to others too: the buffer gets its own before it is filled. */
  private static SplArray owned(SplObject object, SplArray array) {
    if (array.isByteStorage() && !array.isShared()) {
      return array;
    }
    SplArray own = SplArray.ofBytes(array.toBytes());
    object.set(object.type().fieldIndex(STORAGE_FIELD), own);
    return own;
  }
}
