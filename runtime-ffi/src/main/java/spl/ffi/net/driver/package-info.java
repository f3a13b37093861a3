// SPDX-License-Identifier: Apache-2.0

/**
 * What a network library has to offer: sockets that report to whoever holds them, on the thread of
 * one event loop.
 *
 * <p>Note [Drivers]. A driver belongs to one loop. All its methods but {@link
 * spl.ffi.net.driver.NetDriver#wake} are for the thread that runs the program, and it reports to
 * its callers only from within {@code poll} and {@code park}, or at once from the call itself. It
 * knows nothing of waiting tasks, limits or time: partial reads, queues, half-closed connections,
 * timeouts and messages are made once, above it, and are therefore the same with every driver.
 */
@NullMarked
package spl.ffi.net.driver;

import org.jspecify.annotations.NullMarked;
