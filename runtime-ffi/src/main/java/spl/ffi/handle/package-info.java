// SPDX-License-Identifier: Apache-2.0

/**
 * Numbers that stand for objects in scripts: handles with generations, and virtual addresses that
 * are never reused, so that a stale number is always recognised.
 *
 * <p>{@code issue} gives a number, {@code get} and {@code remove} want the kind of object expected
 * and tell ALREADY_CLOSED from INVALID_HANDLE.
 */
@NullMarked
package spl.ffi.handle;

import org.jspecify.annotations.NullMarked;
