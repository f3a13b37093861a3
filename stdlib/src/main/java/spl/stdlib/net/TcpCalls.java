// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.Network;
import spl.ffi.net.Operation;
import spl.ffi.net.ReceiveQueue;
import spl.ffi.net.TcpListener;
import spl.ffi.net.TcpStream;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.stdlib.Arguments;

/** Calls on connections with guest arguments; what they answer is shaped by the built-ins. */
final class TcpCalls {
  private TcpCalls() {}

  @TruffleBoundary
  static Operation<TcpListener> listen(SplContext context, Object address, boolean shared)
      throws IoFault {
    return NetGate.network(context)
        .listen(Addresses.endpoint(context, address, "listen on"), Network.BACKLOG, shared);
  }

  @TruffleBoundary
  static Operation<TcpStream> accept(SplContext context, Object handle) throws IoFault {
    return NetGate.socket(context, handle, TcpListener.class, "accept").accept();
  }

  @TruffleBoundary
  static Operation<TcpStream> connect(SplContext context, Object address, long nanos)
      throws IoFault {
    return NetGate.network(context)
        .connect(Addresses.endpoint(context, address, "connect to"), nanos);
  }

  @TruffleBoundary
  static TcpStream stream(SplContext context, Object handle, String operation) throws IoFault {
    return NetGate.socket(context, handle, TcpStream.class, operation);
  }

  /** Reads what is there into a buffer, lent until then. */
  @TruffleBoundary
  static Operation<Long> read(SplContext context, Object handle, Object buffer, Object max)
      throws IoFault {
    NetBuffer target = NetBuffer.of(context, buffer, most(context, buffer, max));
    TcpStream stream = stream(context, handle, "read");
    if (target.most() == 0) {
      return stream.read((arrived, ended) -> 0L);
    }
    return lent(target, stream.read((arrived, ended) -> take(target, arrived, ended)));
  }

  private static @Nullable Long take(NetBuffer target, ReceiveQueue arrived, boolean ended) {
    return arrived.size() == 0 && !ended ? null : (Long) target.fill(arrived);
  }

  private static long most(SplContext context, Object buffer, Object max) {
    return Arguments.isAbsent(max)
        ? NetBuffer.of(context, buffer, Long.MAX_VALUE).most()
        : Arguments.integer(context, max);
  }

  private static Operation<Long> lent(NetBuffer target, Operation<Long> operation) {
    if (!operation.isDone()) {
      target.lend();
      operation.whenDone(target::giveBack);
    }
    return operation;
  }

  /** Reads as much as is wanted; the end before that is a failure. */
  @TruffleBoundary
  static Operation<Long> readExact(
      SplContext context, Object handle, NetBuffer target, IoErrorKind atEnd) throws IoFault {
    TcpStream stream = stream(context, handle, "read");
    Operation<Long> operation =
        stream.read((arrived, ended) -> {
          if (arrived.size() >= target.most()) {
            return target.fill(arrived);
          }
          if (ended) {
            String reason = "the stream ended early";
            throw IoFault.of(atEnd, "read from", stream.peerAddress(), reason);
          }
          return null;
        });
    return lent(target, operation);
  }

  /** Copies what is there and leaves it there. */
  @TruffleBoundary
  static Operation<Long> peek(SplContext context, Object handle, Object buffer, Object max)
      throws IoFault {
    NetBuffer target = NetBuffer.of(context, buffer, most(context, buffer, max));
    TcpStream stream = stream(context, handle, "peek");
    return lent(
        target,
        stream.read((arrived, ended) ->
            arrived.size() == 0 && !ended ? null : (Long) target.peek(arrived)));
  }

  /** Reads what is there as a new array. */
  @TruffleBoundary
  static Operation<SplArray> bytes(SplContext context, Object handle, long max, boolean keep)
      throws IoFault {
    int most = Math.clamp(max, 0, Integer.MAX_VALUE - 8);
    return stream(context, handle, "read")
        .read((arrived, ended) -> {
          if (arrived.size() == 0 && !ended && most > 0) {
            return null;
          }
          byte[] bytes = new byte[Math.min(most, arrived.size())];
          int count =
              keep ? arrived.peek(bytes, 0, bytes.length) : arrived.read(bytes, 0, bytes.length);
          assert count == bytes.length;
          return SplArray.ofBytes(bytes);
        });
  }

  @TruffleBoundary
  static Operation<Long> write(SplContext context, Object handle, Object data) throws IOException {
    TcpStream stream = stream(context, handle, "write");
    return stream.write(NetData.source(context, data));
  }

  /** The first bytes of some data only. */
  @TruffleBoundary
  static Operation<Long> write(SplContext context, Object handle, Object data, Object length)
      throws IOException {
    if (Arguments.isAbsent(length)) {
      return write(context, handle, data);
    }
    TcpStream stream = stream(context, handle, "write");
    return stream.write(spl.ffi.net.ByteSource.of(NetData.bytes(context, data, length)));
  }

  @TruffleBoundary
  static Operation<Long> writeAll(SplContext context, Object handle, Object data)
      throws IOException {
    TcpStream stream = stream(context, handle, "write");
    return stream.writeAll(NetData.source(context, data));
  }

  /** Ends one or both directions: 0 reading, 1 writing, 2 both; or a variant of these names. */
  @TruffleBoundary
  static void shutdown(SplContext context, Object handle, Object how) throws IoFault {
    TcpStream stream = stream(context, handle, "shut down");
    String name = Arguments.variant(how);
    long direction =
        name == null
            ? Arguments.integer(context, how)
            : switch (name) {
              case "Read" -> 0;
              case "Write" -> 1;
              default -> 2;
            };
    if (direction < 0 || direction > 2) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "shut down", stream.peerAddress());
    }
    if (direction != 1) {
      stream.shutdownInput();
    }
    if (direction != 0) {
      stream.shutdownOutput();
    }
  }
}
