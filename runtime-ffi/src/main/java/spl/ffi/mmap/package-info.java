// SPDX-License-Identifier: Apache-2.0

/**
 * Memory-mapped files for scripts: bytes leave a mapping only by bulk copy into bounded heap
 * windows, so that a file cut short by another process is an error value and not a crash.
 *
 * <p>{@link spl.ffi.mmap.RegionTable} maps and finds regions; a {@link spl.ffi.mmap.MappedRegion}
 * is read, written, hinted and closed; a {@link spl.ffi.mmap.MappedView} is a part that is
 * searched, counted, compared, split into lines and copied out.
 */
@NullMarked
package spl.ffi.mmap;

import org.jspecify.annotations.NullMarked;
