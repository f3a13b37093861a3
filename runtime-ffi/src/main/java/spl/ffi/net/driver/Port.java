// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A socket, as its driver offers it. */
public interface Port {
  /** The address on this machine. */
  InetSocketAddress local() throws IOException;

  /**
   * Sets an option.
   *
   * @throws UnsupportedOperationException when this socket does not have it
   */
  void set(SocketOption option, long value) throws IOException;

  /**
   * The value of an option.
   *
   * @throws UnsupportedOperationException when this socket does not have it
   */
  long get(SocketOption option) throws IOException;

  /** Closes at once; nothing is reported afterwards. A second time has no effect. */
  void close();
}
