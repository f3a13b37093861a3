// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.Attempt;
import spl.ffi.net.driver.NetDriver;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.StreamPort;

/** Tries the addresses of a host: a new one when the last has failed or is slow. */
final class Connecting {
  /** How long one address has the field to itself (stdlib-net §5.1). */
  private static final long STAGGER = TimeUnit.MILLISECONDS.toNanos(250);

  private final Network network;
  private final NetDriver driver;
  private final Operation<TcpStream> operation;
  private final Iterator<InetSocketAddress> untried;
  private final List<Trial> running = new ArrayList<>(1);
  private Runnable timer = () -> {};

  Connecting(Network network, Operation<TcpStream> operation, List<InetSocketAddress> addresses)
      throws IoFault {
    this.network = network;
    this.driver = network.driver();
    this.operation = operation;
    this.untried = addresses.iterator();
  }

  /** Begins; withdrawing the operation ends it. */
  void begin() throws IoFault {
    network.sockets().acquire(1, "connect to");
    operation.whenWithdrawn(this::giveUp);
    tryNext();
  }

  private void tryNext() {
    if (operation.isDone() || !untried.hasNext()) {
      return;
    }
    Trial trial = new Trial();
    running.add(trial);
    trial.attempt = driver.connect(untried.next(), trial);
    if (untried.hasNext() && !operation.isDone()) {
      timer = network.loop().after(STAGGER, this::tryNext);
    }
  }

  /** One address. */
  private final class Trial implements Outcome<StreamPort> {
    private Attempt attempt = () -> {};

    @Override
    public void done(StreamPort port) {
      running.remove(this);
      try {
        TcpStream stream = TcpStream.start(network, port);
        network.adopt(stream);
        abandonAll();
        operation.complete(stream);
      } catch (IOException e) {
        port.close();
        failed(e);
      }
    }

    @Override
    public void failed(IOException reason) {
      running.remove(this);
      timer.run();
      tryNext();
      if (running.isEmpty() && !operation.isDone()) {
        network.sockets().release(1);
        operation.fail(operation.fault(reason));
      }
    }
  }

  private void abandonAll() {
    timer.run();
    running.forEach(trial -> trial.attempt.abandon());
    running.clear();
  }

  private void giveUp() {
    abandonAll();
    network.sockets().release(1);
  }
}
