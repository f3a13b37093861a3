// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.net.InetSocketAddress;
import java.util.List;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.Peer;
import spl.ffi.permission.Permissions;

/**
 * Asks the program's permissions about endpoints. A name is judged before it is looked up; what it
 * stands for is judged again, so that a name cannot lead to a denied address.
 */
final class PeerGuard {
  private final Permissions permissions;

  PeerGuard(Permissions permissions) {
    this.permissions = permissions;
  }

  /** Something to ask about an endpoint. */
  private interface Question {
    void ask(Peer peer) throws IoFault;
  }

  /** Fails an operation that would talk to a host. */
  <T> Operation<T> talking(Operation<T> operation, Endpoint to) {
    return judged(operation, to, peer -> permissions.checkHost(peer, operation.verb(), to.text()));
  }

  /** Fails an operation that would wait for connections. */
  <T> Operation<T> listening(Operation<T> operation, Endpoint at) {
    return judged(
        operation, at, peer -> permissions.checkListen(peer, operation.verb(), at.text()));
  }

  /** Fails an operation that would open a datagram socket. */
  <T> Operation<T> binding(Operation<T> operation, Endpoint at) {
    return judged(operation, at, peer -> permissions.checkBind(peer, operation.verb(), at.text()));
  }

  private <T> Operation<T> judged(Operation<T> operation, Endpoint endpoint, Question question) {
    if (!permissions.isUnrestricted()) {
      try {
        question.ask(peer(endpoint));
      } catch (IoFault refused) {
        operation.fail(refused);
      }
    }
    return operation;
  }

  private static Peer peer(Endpoint endpoint) {
    InetSocketAddress known = endpoint.known();
    return known == null ? new Peer(String.valueOf(endpoint.host()), endpoint.port()) : peer(known);
  }

  private static Peer peer(InetSocketAddress address) {
    return new Peer(address.getAddress().getHostAddress(), address.getPort());
  }

  /** The addresses of a host, unless one of them is denied. */
  List<InetSocketAddress> open(
      Operation<?> operation, Endpoint of, List<InetSocketAddress> addresses) throws IoFault {
    if (!permissions.isUnrestricted()) {
      for (InetSocketAddress address : addresses) {
        permissions.checkAddress(peer(address), operation.verb(), of.text());
      }
    }
    return addresses;
  }
}
