// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Turns names into addresses, away from the loop: a name server may take its time. */
final class Resolver {
  private final NetLoop loop;

  Resolver(NetLoop loop) {
    this.loop = loop;
  }

  /** All addresses of an endpoint, in the order in which they should be tried. */
  Operation<List<InetSocketAddress>> resolve(Endpoint endpoint, String verb) {
    InetSocketAddress known = endpoint.known();
    if (known != null) {
      return Operation.of(List.of(known));
    }
    Operation<List<InetSocketAddress>> operation = new Operation<>(verb, endpoint.text());
    Runnable release = loop.hold(operation.toString());
    Thread.ofPlatform()
        .daemon()
        .name("resolve: " + endpoint.host())
        .start(() -> lookUp(endpoint, operation, release));
    return operation;
  }

  private void lookUp(
      Endpoint endpoint, Operation<List<InetSocketAddress>> operation, Runnable release) {
    Runnable outcome;
    try {
      List<InetSocketAddress> found =
          Arrays.stream(InetAddress.getAllByName(endpoint.host()))
              .map(address -> new InetSocketAddress(address, endpoint.port()))
              .toList();
      outcome = () -> operation.complete(found);
    } catch (UnknownHostException e) {
      outcome = () -> operation.fail(operation.fault(e));
    }
    Runnable settled = outcome;
    loop.post(() -> {
      release.run();
      settled.run();
    });
  }
}
