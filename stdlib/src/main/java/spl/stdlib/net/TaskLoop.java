// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import spl.ffi.net.NetLoop;
import spl.ffi.net.driver.NetDriver;
import spl.language.async.AsyncRuntime;
import spl.language.async.ExternalOperation;
import spl.language.async.LoopDriver;
import spl.language.values.SplUnit;

/** The loop that runs tasks, as sockets see it. */
final class TaskLoop implements NetLoop {
  /** The loop waits for sockets and for other threads alike. */
  private record Sockets(NetDriver driver) implements LoopDriver {
    @Override
    public void park(long nanos) {
      driver.park(nanos);
    }

    @Override
    public void wake() {
      driver.wake();
    }

    @Override
    public void poll() {
      driver.poll();
    }

    @Override
    public String name() {
      return driver.name();
    }
  }

  private final AsyncRuntime runtime;

  TaskLoop(AsyncRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public Thread thread() {
    return runtime.thread();
  }

  @Override
  public void waitThrough(NetDriver driver) {
    runtime.configuration().start();
    runtime.loop().setDriver(new Sockets(driver));
  }

  @Override
  public Runnable after(long nanos, Runnable action) {
    return runtime.loop().after(nanos, action)::remove;
  }

  @Override
  public void post(Runnable action) {
    runtime.loop().post(action);
  }

  @Override
  public Runnable hold(String description) {
    ExternalOperation operation = runtime.begin(description);
    return () -> operation.settle(() -> SplUnit.INSTANCE);
  }

  @Override
  public void opening(Runnable action) {
    runtime.excused(action);
  }

  @Override
  public void operationBegun() {
    runtime.stats().operationBegun();
  }

  @Override
  public void operationFailed() {
    runtime.stats().operationFailed();
  }

  @Override
  public void socketOpened() {
    runtime.stats().handleOpened();
  }

  @Override
  public void socketClosed() {
    runtime.stats().handleClosed();
  }
}
