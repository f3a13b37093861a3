// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

/** What can be set on a socket; values are ints, flags are 0 and 1. */
public enum SocketOption {
  NODELAY,
  KEEPALIVE,
  /** Seconds without traffic before the first probe. */
  KEEPALIVE_IDLE,
  /** Seconds that closing waits for unsent data; 0 resets the connection, -1 is off. */
  LINGER,
  SEND_BUFFER,
  RECEIVE_BUFFER,
  TTL,
  TOS,
  QUICKACK,
  REUSE_PORT,
  BROADCAST,
  MULTICAST_TTL,
  MULTICAST_LOOP
}
