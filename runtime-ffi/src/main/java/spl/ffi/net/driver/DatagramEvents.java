// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Whoever holds a datagram socket. */
public interface DatagramEvents {
  /** A datagram has arrived; the buffer is valid during the call. */
  void received(ByteBuffer bytes, InetSocketAddress from);

  /** Something went wrong with an earlier datagram; the socket goes on working. */
  void failed(IOException reason);
}
