// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.ReceiveQueue;
import spl.language.SplContext;
import spl.language.errors.ConstructErrors;
import spl.language.values.SplArray;
import spl.language.values.SplObject;
import spl.stdlib.Arguments;

/**
 * A guest's buffer while a read may fill it: nobody else reads into it or changes its size
 * (stdlib-net §5.8). The bytes come in one copy when the read ends.
 */
final class NetBuffer {
  private static final String STORAGE_FIELD = "raw";

  private final @Nullable SplObject holder;
  private final SplArray array;
  private final int most;

  private NetBuffer(@Nullable SplObject holder, SplArray array, int most) {
    this.holder = holder;
    this.array = array;
    this.most = most;
  }

  /** The bytes of a Bytes, filled up to its capacity; or an array, whose content is replaced. */
  @TruffleBoundary
  static NetBuffer of(SplContext context, Object buffer, long wanted) {
    if (buffer instanceof SplArray array) {
      return checked(null, array, wanted);
    }
    if (buffer instanceof SplObject object
        && Arguments.field(object, STORAGE_FIELD) instanceof SplArray array) {
      int capacity = capacity(array);
      return checked(object, array, capacity == 0 ? wanted : Math.min(wanted, capacity));
    }
    throw Arguments.mismatch(context, "Bytes", buffer);
  }

  private static NetBuffer checked(@Nullable SplObject holder, SplArray array, long wanted) {
    if (array.isLent()) {
      throw ConstructErrors.lentBuffer();
    }
    return new NetBuffer(holder, array, Math.clamp(wanted, 0, Integer.MAX_VALUE - 8));
  }

  /** A buffer that a read has shortened keeps the room that it had. */
  private static int capacity(SplArray array) {
    return array.isByteStorage() ? array.byteStorage().length : array.size();
  }

  /** The bytes behind a buffer that was filled. */
  static byte[] bytes(Object buffer) {
    Object array = buffer instanceof SplObject o ? Arguments.field(o, STORAGE_FIELD) : buffer;
    return array instanceof SplArray filled ? filled.toBytes() : new byte[0];
  }

  /** How many bytes fit. */
  int most() {
    return most;
  }

  /** Keeps others from changing it until it is given back. */
  void lend() {
    array.setLent(true);
  }

  void giveBack() {
    array.setLent(false);
  }

  /** Copies what has arrived, and returns the count. */
  long fill(ReceiveQueue arrived) {
    int count = Math.min(most, arrived.size());
    byte[] room = room(count);
    arrived.read(room, 0, count);
    return filled(room, count);
  }

  /** Copies what has arrived and leaves it there, and returns the count. */
  long peek(ReceiveQueue arrived) {
    int count = Math.min(most, arrived.size());
    byte[] room = room(count);
    arrived.peek(room, 0, count);
    return filled(room, count);
  }

  /** Copies a datagram, cut to what fits, and returns the count. */
  long fill(byte[] bytes) {
    int count = Math.min(most, bytes.length);
    byte[] room = room(count);
    System.arraycopy(bytes, 0, room, 0, count);
    return filled(room, count);
  }

  private byte[] room(int count) {
    boolean own = array.isByteStorage() && !array.isShared();
    return own && array.byteStorage().length >= count
        ? array.byteStorage()
        : new byte[holder == null ? count : Math.max(count, capacity(array))];
  }

  /** A shared array belongs to others too: the buffer gets its own. */
  private long filled(byte[] room, int count) {
    if (holder != null && array.isShared()) {
      SplArray own = SplArray.ofBytes(room);
      own.setBytes(room, count);
      holder.set(holder.type().fieldIndex(STORAGE_FIELD), own);
    } else {
      array.setBytes(room, count);
    }
    return count;
  }
}
