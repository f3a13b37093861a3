// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A connection, as its driver offers it. */
public interface StreamPort extends Port {
  /** The address of the other side. */
  InetSocketAddress remote() throws IOException;

  /** Begins to report, and to read. */
  void start(StreamEvents events);

  /** Goes on reading, or leaves what arrives with the system. */
  void setReading(boolean on);

  /** Sends bytes behind all earlier ones; they must not change until they are reported as sent. */
  void write(byte[] bytes, int offset, int length);

  /** Tells the other side that nothing more will be sent; all bytes have been reported as sent. */
  void shutdownOutput() throws IOException;
}
