// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.net.InetSocketAddress;

/** One event loop's way to the network; see Note [Drivers]. */
public interface NetDriver extends AutoCloseable {
  /** {@code io_uring}, {@code epoll}, {@code kqueue}, {@code nio} or {@code jdk}. */
  String name();

  /** The library behind it and its version, for people. */
  String version();

  /** Reports what has happened, without waiting. */
  void poll();

  /** Waits for something to report, until {@link #wake} or for this many nanoseconds. */
  void park(long nanos);

  /** Ends the current or the next wait; for any thread. */
  void wake();

  /** Opens a listening socket. */
  void listen(ListenRequest request, Outcome<ListenerPort> result);

  /** Connects; the attempt ends with its result unless it is abandoned. */
  Attempt connect(InetSocketAddress target, Outcome<StreamPort> result);

  /** Opens a datagram socket of the address's family. */
  void bind(InetSocketAddress local, Outcome<DatagramPort> result);

  /** Closes every socket of this driver. */
  @Override
  void close();
}
