// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.jdk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.SocketOption;
import spl.ffi.net.driver.StreamEvents;
import spl.ffi.net.driver.StreamPort;

/** A connection on the selector. */
final class JdkStream implements StreamPort, JdkDriver.Selected {
  private final JdkDriver driver;
  private final SocketChannel channel;
  private final SelectionKey key;
  private final Deque<ByteBuffer> unsent = new ArrayDeque<>(1);
  private @Nullable StreamEvents events;
  private boolean inputEnded;
  private boolean closed;

  JdkStream(JdkDriver driver, SocketChannel channel, SelectionKey key) {
    this.driver = driver;
    this.channel = channel;
    this.key = key;
    key.attach(this);
  }

  @Override
  public void start(StreamEvents holder) {
    events = holder;
    setReading(true);
  }

  @Override
  public void setReading(boolean on) {
    interest(SelectionKey.OP_READ, on && !inputEnded);
  }

  private void interest(int operation, boolean on) {
    if (closed) {
      return;
    }
    int before = key.interestOps();
    int after = on ? before | operation : before & ~operation;
    if (after != before) {
      key.interestOps(after);
    }
  }

  @Override
  public void ready(SelectionKey ready) {
    int operations = ready.readyOps();
    if ((operations & SelectionKey.OP_WRITE) != 0) {
      sendMore();
    }
    if ((operations & SelectionKey.OP_READ) != 0 && !closed) {
      receive();
    }
  }

  private void receive() {
    StreamEvents holder = holder();
    ByteBuffer buffer = driver.buffer();
    int count;
    try {
      count = channel.read(buffer);
    } catch (IOException e) {
      fail(e);
      return;
    }
    if (count < 0) {
      inputEnded = true;
      setReading(false);
      holder.ended();
    } else if (count > 0) {
      holder.received(buffer.flip());
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    unsent.add(ByteBuffer.wrap(bytes, offset, length));
    if (unsent.size() == 1) {
      sendMore();
    }
  }

  /** Sends until the system takes no more, and reports once. */
  private void sendMore() {
    long sent = 0;
    try {
      for (ByteBuffer part = unsent.peek(); part != null; part = unsent.peek()) {
        sent += channel.write(part);
        if (part.hasRemaining()) {
          break;
        }
        unsent.remove();
      }
    } catch (IOException e) {
      fail(e);
      return;
    }
    interest(SelectionKey.OP_WRITE, !unsent.isEmpty());
    if (sent > 0) {
      holder().sent(sent);
    }
  }

  private void fail(IOException reason) {
    unsent.clear();
    interest(SelectionKey.OP_WRITE | SelectionKey.OP_READ, false);
    holder().failed(reason);
  }

  private StreamEvents holder() {
    StreamEvents holder = events;
    if (holder == null) {
      throw new IllegalStateException("not started");
    }
    return holder;
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public InetSocketAddress local() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  @Override
  public InetSocketAddress remote() throws IOException {
    return (InetSocketAddress) channel.getRemoteAddress();
  }

  @Override
  public void set(SocketOption option, long value) throws IOException {
    JdkOptions.set(channel, option, value);
  }

  @Override
  public long get(SocketOption option) throws IOException {
    return JdkOptions.get(channel, option);
  }

  @Override
  public void close() {
    closed = true;
    unsent.clear();
    JdkDriver.closeQuietly(channel);
  }
}
