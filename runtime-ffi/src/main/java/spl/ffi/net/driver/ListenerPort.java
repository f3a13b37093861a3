// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

/** A listening socket, as its driver offers it. */
public interface ListenerPort extends Port {
  /** Takes the next connection as soon as there is one, and reports it; one at a time. */
  void accept(Outcome<StreamPort> result);
}
