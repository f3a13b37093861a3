// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.kqueue.KQueue;
import io.netty.channel.kqueue.KQueueDatagramChannel;
import io.netty.channel.kqueue.KQueueIoHandler;
import io.netty.channel.kqueue.KQueueServerSocketChannel;
import io.netty.channel.kqueue.KQueueSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringDatagramChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.channel.uring.IoUringSocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ways of Netty to the system, best first. */
enum Transport {
  IO_URING {
    @Override
    boolean isAvailable() {
      return IoUring.isAvailable();
    }

    @Override
    @Nullable Throwable cause() {
      return IoUring.unavailabilityCause();
    }

    @Override
    IoHandlerFactory handler(int entries) {
      return IoUringIoHandler.newFactory(new IoUringIoHandlerConfig().setRingSize(entries));
    }

    @Override
    ServerChannel listener(SocketProtocolFamily family) {
      return new IoUringServerSocketChannel();
    }

    @Override
    SocketChannel stream(SocketProtocolFamily family) {
      return new IoUringSocketChannel();
    }

    @Override
    DatagramChannel datagrams(SocketProtocolFamily family) {
      return new IoUringDatagramChannel(family);
    }
  },

  EPOLL {
    @Override
    boolean isAvailable() {
      return Epoll.isAvailable();
    }

    @Override
    @Nullable Throwable cause() {
      return Epoll.unavailabilityCause();
    }

    @Override
    IoHandlerFactory handler(int entries) {
      return EpollIoHandler.newFactory();
    }

    @Override
    ServerChannel listener(SocketProtocolFamily family) {
      return new EpollServerSocketChannel(family);
    }

    @Override
    SocketChannel stream(SocketProtocolFamily family) {
      return new EpollSocketChannel(family);
    }

    @Override
    DatagramChannel datagrams(SocketProtocolFamily family) {
      return new EpollDatagramChannel(family);
    }
  },

  KQUEUE {
    @Override
    boolean isAvailable() {
      return KQueue.isAvailable();
    }

    @Override
    @Nullable Throwable cause() {
      return KQueue.unavailabilityCause();
    }

    @Override
    IoHandlerFactory handler(int entries) {
      return KQueueIoHandler.newFactory();
    }

    @Override
    ServerChannel listener(SocketProtocolFamily family) {
      return new KQueueServerSocketChannel();
    }

    @Override
    SocketChannel stream(SocketProtocolFamily family) {
      return new KQueueSocketChannel();
    }

    @Override
    DatagramChannel datagrams(SocketProtocolFamily family) {
      return new KQueueDatagramChannel(family);
    }
  },

  NIO {
    @Override
    boolean isAvailable() {
      return true;
    }

    @Override
    @Nullable Throwable cause() {
      return null;
    }

    @Override
    IoHandlerFactory handler(int entries) {
      return NioIoHandler.newFactory();
    }

    @Override
    ServerChannel listener(SocketProtocolFamily family) {
      return new NioServerSocketChannel(SelectorProvider.provider(), family);
    }

    @Override
    SocketChannel stream(SocketProtocolFamily family) {
      return new NioSocketChannel(SelectorProvider.provider(), family);
    }

    @Override
    DatagramChannel datagrams(SocketProtocolFamily family) {
      return new NioDatagramChannel(family);
    }
  };

  abstract boolean isAvailable();

  abstract @Nullable Throwable cause();

  abstract IoHandlerFactory handler(int entries);

  abstract ServerChannel listener(SocketProtocolFamily family);

  abstract SocketChannel stream(SocketProtocolFamily family);

  abstract DatagramChannel datagrams(SocketProtocolFamily family);

  /** What programs call it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Transport named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Why it cannot work here, in words of the system; null when it can. */
  @Nullable String obstacle() {
    if (isAvailable()) {
      return null;
    }
    Throwable reason = cause();
    while (reason != null && reason.getCause() != null) {
      reason = reason.getCause();
    }
    return Obstacles.describe(this, reason);
  }
}
