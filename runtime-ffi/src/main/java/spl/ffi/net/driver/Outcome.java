// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.io.IOException;

/**
 * Whoever waits for one thing; exactly one method is called, once.
 *
 * @param <T> what it is
 */
public interface Outcome<T> {
  /** Hands it over; an open socket reports nothing before it is started. */
  void done(T result);

  /** Tells that there is none, and why. */
  void failed(IOException reason);
}
