// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Whoever holds a connection. */
public interface StreamEvents {
  /** Bytes have arrived; the buffer is valid during the call. */
  void received(ByteBuffer bytes);

  /** The other side sends no more. */
  void ended();

  /** Bytes were handed to the system, in the order in which they were written. */
  void sent(long bytes);

  /** The connection is broken; the port is to be closed. */
  void failed(IOException reason);
}
