// SPDX-License-Identifier: Apache-2.0

/**
 * Sockets as programs see them, the same with every driver.
 *
 * <p>A {@link spl.ffi.net.Network} belongs to one event loop and is used by the thread that runs
 * the program. Whatever may wait is an {@link spl.ffi.net.Operation}: done at once, or later from
 * within the loop. Operations on one socket complete in the order of their calls. Failures are
 * {@link spl.ffi.fault.IoFault}: they name what was attempted, with whom, and why it failed.
 */
@NullMarked
package spl.ffi.net;

import org.jspecify.annotations.NullMarked;
