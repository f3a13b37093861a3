// SPDX-License-Identifier: Apache-2.0

/**
 * Transfers inside the kernel between files: whole copies, sendfile and range copies, with loops
 * that end exactly at the requested count.
 */
@NullMarked
package spl.ffi.copy;

import org.jspecify.annotations.NullMarked;
