// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.SocketOption;

/** Any socket of a program. */
public sealed interface NetSocket permits TcpStream, TcpListener, UdpSocket {
  /** The address on this machine. */
  String localAddress();

  /** Sets an option; UNSUPPORTED where it does not exist. */
  void set(SocketOption option, long value) throws IoFault;

  /** The value of an option; UNSUPPORTED where it does not exist. */
  long get(SocketOption option) throws IoFault;

  /** The network whose loop serves it. */
  Network network();

  /** Whether it was closed here. */
  boolean isClosed();

  /** Closes in good order. A second time has no effect. */
  void close();

  /** Closes at once, when the program ends. */
  void abort();
}
