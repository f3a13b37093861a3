// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.DatagramPort;
import spl.ffi.net.driver.ListenRequest;
import spl.ffi.net.driver.ListenerPort;
import spl.ffi.net.driver.NetDriver;
import spl.ffi.net.driver.Outcome;
import spl.ffi.permission.Permissions;
import spl.ffi.quota.Quota;

/**
 * The sockets of one event loop. The driver is chosen and loaded with the first socket.
 *
 * <p>For the thread that runs the program.
 */
public final class Network implements AutoCloseable {
  /** Connections that the system keeps until they are accepted (stdlib-net §5.1). */
  public static final int BACKLOG = 1024;

  private final NetLoop loop;
  private final Quota sockets;
  private final PeerGuard guard;
  private final DriverChoice choice;
  private final Resolver resolver;
  private final ReceiveQueue.Spares spares = new ReceiveQueue.Spares();
  private final Set<NetSocket> open = new LinkedHashSet<>();
  private @Nullable NetDriver driver;

  /**
   * What limits a network.
   *
   * @param sockets how many sockets and files may be open
   * @param permissions whom the program may talk to
   */
  public record Bounds(Quota sockets, Permissions permissions) {}

  /** The network of a loop. */
  public Network(NetLoop loop, Bounds bounds, DriverChoice choice) {
    this.loop = loop;
    this.sockets = bounds.sockets();
    this.guard = new PeerGuard(bounds.permissions());
    this.choice = choice;
    this.resolver = new Resolver(loop);
  }

  NetLoop loop() {
    return loop;
  }

  Quota sockets() {
    return sockets;
  }

  ReceiveQueue.Spares spares() {
    return spares;
  }

  /** Whether a driver is in use. */
  public boolean isStarted() {
    return driver != null;
  }

  /** The driver, loaded now if need be; UNSUPPORTED when the one asked for cannot work here. */
  public NetDriver driver() throws IoFault {
    NetDriver known = driver;
    if (known == null) {
      known = choice.open(loop.thread());
      driver = known;
      loop.waitThrough(known);
    }
    return known;
  }

  /** The sockets that are open, oldest first. */
  public List<NetSocket> openSockets() {
    return List.copyOf(open);
  }

  void adopt(NetSocket socket) {
    open.add(socket);
    loop.socketOpened();
  }

  void forget(NetSocket socket) {
    if (open.remove(socket)) {
      sockets.release(1);
      loop.socketClosed();
    }
  }

  <T> Operation<T> counted(Operation<T> operation) {
    loop.operationBegun();
    operation.whenFailed(loop::operationFailed);
    return operation;
  }

  /** Opens a listening socket. */
  public Operation<TcpListener> listen(Endpoint at, int backlog, boolean reusePort) {
    Operation<TcpListener> operation = new Operation<>("listen on", at.text());
    Outcome<ListenerPort> outcome =
        opened(operation, port -> operation.complete(adopted(new TcpListener(this, port))));
    return resolved(
        at,
        guard.listening(operation, at),
        address -> driver().listen(new ListenRequest(address, backlog, reusePort), outcome));
  }

  /** Opens a datagram socket. */
  public Operation<UdpSocket> bind(Endpoint at) {
    Operation<UdpSocket> operation = new Operation<>("bind", at.text());
    Outcome<DatagramPort> outcome =
        opened(operation, port -> operation.complete(adopted(UdpSocket.start(this, port))));
    return resolved(at, guard.binding(operation, at), address -> driver().bind(address, outcome));
  }

  /** Something to do with an open port. */
  private interface PortAction<P> {
    void run(P port) throws IOException;
  }

  private <P, T> Outcome<P> opened(Operation<T> operation, PortAction<P> action) {
    return new Outcome<>() {
      @Override
      public void done(P port) {
        try {
          action.run(port);
        } catch (IOException e) {
          failed(e);
        }
      }

      @Override
      public void failed(IOException reason) {
        sockets.release(1);
        operation.fail(operation.fault(reason));
      }
    };
  }

  private <S extends NetSocket> S adopted(S socket) {
    adopt(socket);
    return socket;
  }

  /** Something to do with an address. */
  private interface AddressAction {
    void run(InetSocketAddress address) throws IoFault;
  }

  private <T> Operation<T> resolved(Endpoint at, Operation<T> operation, AddressAction action) {
    whenResolved(
        at,
        operation,
        addresses -> {
          sockets.acquire(1, operation.verb());
          try {
            action.run(addresses.getFirst());
          } catch (IoFault e) {
            sockets.release(1);
            throw e;
          }
        });
    return counted(operation);
  }

  /** Something to do with the addresses of a host. */
  private interface AddressesAction {
    void run(List<InetSocketAddress> addresses) throws IoFault;
  }

  private <T> void whenResolved(Endpoint at, Operation<T> operation, AddressesAction action) {
    if (operation.isDone()) {
      return;
    }
    Operation<List<InetSocketAddress>> lookUp = resolver.resolve(at, operation.verb());
    Runnable goOn =
        () -> {
          if (operation.isDone()) {
            return;
          }
          try {
            action.run(lookUp.get());
          } catch (IoFault e) {
            operation.fail(e);
          }
        };
    if (lookUp.isDone()) {
      loop.opening(goOn);
    } else {
      lookUp.onDone(() -> loop.opening(goOn));
    }
  }

  /**
   * Connects to the first address of a host that answers.
   *
   * @param nanos gives up after this time; 0 leaves it to the system
   */
  public Operation<TcpStream> connect(Endpoint to, long nanos) {
    Operation<TcpStream> operation = new Operation<>("connect to", to.text());
    guard.talking(operation, to);
    whenResolved(
        to,
        operation,
        addresses -> new Connecting(this, operation, guard.open(operation, to, addresses)).begin());
    operation.limit(loop, nanos);
    return counted(operation);
  }

  /** The address of an endpoint, looked up if need be. */
  public Operation<InetSocketAddress> address(Endpoint of, String verb) {
    Operation<InetSocketAddress> operation = new Operation<>(verb, of.text());
    guard.talking(operation, of);
    whenResolved(
        of,
        operation,
        addresses -> operation.complete(guard.open(operation, of, addresses).getFirst()));
    return operation;
  }

  /** An operation that needs an address, which may have to be looked up first. */
  @FunctionalInterface
  public interface Addressed<T> {
    /** Begins it. */
    Operation<T> begin(InetSocketAddress address);
  }

  /** Begins an operation as soon as the address is known; at once when it needs no look-up. */
  public <T> Operation<T> withAddress(Endpoint to, String verb, Addressed<T> next) throws IoFault {
    Operation<InetSocketAddress> found = address(to, verb);
    if (found.isDone()) {
      return next.begin(found.get());
    }
    Operation<T> operation = new Operation<>(verb, to.text());
    found.onDone(() -> follow(operation, found, next));
    return operation;
  }

  private static <T> void follow(
      Operation<T> operation, Operation<InetSocketAddress> found, Addressed<T> next) {
    try {
      if (!operation.isDone()) {
        operation.adopt(next.begin(found.get()));
      }
    } catch (IoFault e) {
      operation.fail(e);
    }
  }

  /** Closes everything at once; the program is over. */
  @Override
  public void close() {
    openSockets().forEach(NetSocket::abort);
    NetDriver known = driver;
    if (known != null) {
      driver = null;
      known.close();
    }
  }
}
