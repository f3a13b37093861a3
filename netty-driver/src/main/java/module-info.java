// SPDX-License-Identifier: Apache-2.0
/** The network through Netty: io_uring, epoll, kqueue or selectors; may be left out. */
module spl.netty {
  requires static org.jspecify;
  requires io.netty.buffer;
  requires io.netty.common;
  requires io.netty.transport;
  requires io.netty.transport.classes.epoll;
  requires io.netty.transport.classes.io_uring;
  requires io.netty.transport.classes.kqueue;
  requires io.netty.transport.unix.common;
  requires java.logging;
  requires jdk.net;
  requires spl.ffi;

  provides spl.ffi.net.driver.NetDriverProvider with
      spl.netty.NettyProvider;
}
