// SPDX-License-Identifier: Apache-2.0

/**
 * The few C library calls behind the foreign-function API; everything here is optional, and the
 * portable path works without it.
 */
@NullMarked
package spl.ffi.libc;

import org.jspecify.annotations.NullMarked;
