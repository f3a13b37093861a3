// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.ListenerPort;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.SocketOption;
import spl.ffi.net.driver.StreamPort;

/** A listening socket. Connections are taken from the system only while somebody waits for one. */
public final class TcpListener implements NetSocket {
  /** Pause after a failed accept: a program that tries again at once must not spin. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private final Network network;
  private final ListenerPort port;
  private final String local;
  private final Deque<Operation<TcpStream>> waiting = new ArrayDeque<>(1);
  private final Deque<TcpStream> unclaimed = new ArrayDeque<>(1);
  private boolean asking;
  private boolean pausing;
  private boolean closed;

  TcpListener(Network network, ListenerPort port) throws IOException {
    this.network = network;
    this.port = port;
    this.local = Endpoint.format(port.local());
  }

  @Override
  public String localAddress() {
    return local;
  }

  /** The next connection. */
  public Operation<TcpStream> accept() {
    Operation<TcpStream> operation = new Operation<>("accept on", local);
    if (closed) {
      operation.fail(operation.fault(IoErrorKind.ALREADY_CLOSED));
      return operation;
    }
    waiting.add(operation);
    operation.whenWithdrawn(() -> waiting.remove(operation));
    serve();
    return network.counted(operation);
  }

  /** Gives a connection back that was accepted for a task that was cancelled. */
  public void unaccept(TcpStream stream) {
    unclaimed.addFirst(stream);
    serve();
  }

  private void serve() {
    while (!waiting.isEmpty() && !unclaimed.isEmpty()) {
      waiting.remove().complete(unclaimed.remove());
    }
    if (!waiting.isEmpty() && !asking && !pausing && !closed) {
      ask();
    }
  }

  private void ask() {
    try {
      network.sockets().acquire(1, "accept on");
    } catch (IoFault full) {
      fail(IoFault.of(full.kind(), "accept on", local, full.reason()));
      return;
    }
    asking = true;
    port.accept(
        new Outcome<>() {
          @Override
          public void done(StreamPort connection) {
            accepted(connection);
          }

          @Override
          public void failed(IOException reason) {
            network.sockets().release(1);
            asking = false;
            fail(FaultTranslation.translate(reason, "accept on", local));
          }
        });
  }

  private void accepted(StreamPort connection) {
    asking = false;
    try {
      TcpStream stream = TcpStream.start(network, connection);
      network.adopt(stream);
      unclaimed.add(stream);
    } catch (IOException gone) {
      network.sockets().release(1); // the peer left before anybody looked
      connection.close();
    }
    serve();
  }

  private void fail(IoFault fault) {
    pausing = true;
    network.loop().after(PAUSE, this::goOn);
    if (!waiting.isEmpty()) {
      waiting.remove().fail(fault);
    }
  }

  private void goOn() {
    pausing = false;
    serve();
  }

  @Override
  public void set(SocketOption option, long value) throws IoFault {
    requireOpen("set option of");
    SocketOptions.set(port, option, value, local);
  }

  @Override
  public long get(SocketOption option) throws IoFault {
    requireOpen("get option of");
    return SocketOptions.get(port, option, local);
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private void requireOpen(String operation) throws IoFault {
    if (closed) {
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, local);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    network.forget(this);
    if (asking) {
      network.sockets().release(1);
    }
    port.close();
    while (!unclaimed.isEmpty()) {
      unclaimed.remove().abort();
    }
    while (!waiting.isEmpty()) {
      Operation<TcpStream> operation = waiting.remove();
      operation.fail(operation.fault(IoErrorKind.ALREADY_CLOSED));
    }
  }

  @Override
  public void abort() {
    close();
  }
}
