// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.net.InetSocketAddress;

/**
 * How to listen.
 *
 * @param local address; port 0 takes any
 * @param backlog connections that the system keeps until they are accepted
 * @param reusePort whether other listeners may have the same port
 */
public record ListenRequest(InetSocketAddress local, int backlog, boolean reusePort) {}
