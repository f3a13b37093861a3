// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import spl.ffi.net.driver.NetDriver;

/** The event loop, as sockets see it. */
public interface NetLoop {
  /** The thread that runs the loop; the calling one, unless that has a fibre's. */
  Thread thread();

  /** From now on the loop waits through this driver; told once, before it is used. */
  void waitThrough(NetDriver driver);

  /**
   * Runs an action on the loop after some time.
   *
   * @return withdraws it
   */
  Runnable after(long nanos, Runnable action);

  /** Runs an action on the loop soon; for any thread. */
  void post(Runnable action);

  /**
   * Keeps the program alive: something is still on its way.
   *
   * @return ends that; to be run once
   */
  Runnable hold(String description);

  /**
   * Runs what opens a socket. The first one loads the driver, which takes long and is no fault of
   * the task that happened to ask.
   */
  void opening(Runnable action);

  /** An operation has begun. */
  void operationBegun();

  /** An operation has failed. */
  void operationFailed();

  /** A socket was opened. */
  void socketOpened();

  /** A socket was closed. */
  void socketClosed();
}
