// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

/**
 * A datagram that has arrived.
 *
 * @param bytes its content; must not be changed
 * @param from the address of its sender
 */
public record Datagram(byte[] bytes, String from) {}
