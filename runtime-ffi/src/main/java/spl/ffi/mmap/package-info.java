// SPDX-License-Identifier: Apache-2.0

/**
 * Memory-mapped files for scripts: bytes leave a mapping only by bulk copy into bounded heap
 * windows, so that a file cut short by another process is an error value and not a crash.
 */
@NullMarked
package spl.ffi.mmap;

import org.jspecify.annotations.NullMarked;
