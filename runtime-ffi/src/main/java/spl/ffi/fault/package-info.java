// SPDX-License-Identifier: Apache-2.0

/**
 * The one vocabulary of failure: every file, mapping, load or process problem leaves this module as
 * a checked {@link spl.ffi.fault.IoFault} that carries its kind, operation and path as data.
 *
 * <p>{@code fault.kind()} picks the guest's variant, {@code fault.detail()} its numbers, {@code
 * fault.path()} its path; {@link spl.ffi.fault.LastFault} keeps the last one of a thread.
 */
@NullMarked
package spl.ffi.fault;

import org.jspecify.annotations.NullMarked;
