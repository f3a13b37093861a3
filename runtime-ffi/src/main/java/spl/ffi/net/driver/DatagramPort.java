// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import org.jspecify.annotations.Nullable;

/** A datagram socket, as its driver offers it. */
public interface DatagramPort extends Port {
  /** Begins to report, and to read. */
  void start(DatagramEvents events);

  /** Goes on reading, or leaves what arrives with the system. */
  void setReading(boolean on);

  /** Sends one datagram; to the peer when there is no target. */
  void send(byte[] bytes, @Nullable InetSocketAddress target, Outcome<Integer> result);

  /** Sets or changes the peer: only its datagrams arrive from now on. */
  void connect(InetSocketAddress peer, Outcome<InetSocketAddress> result);

  /** Joins a group on an interface; null takes the one of the bound address, or any. */
  void join(InetAddress group, @Nullable NetworkInterface where) throws IOException;

  /** Leaves a group. */
  void leave(InetAddress group, @Nullable NetworkInterface where) throws IOException;
}
