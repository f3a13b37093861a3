// SPDX-License-Identifier: Apache-2.0

/**
 * Staging of files ahead of their use: which mode fits which size, and a cache of staged content
 * that is dropped when the file changes.
 *
 * <p>{@link spl.ffi.staging.Staging#stage} serves an open file from a mapping or a copy; {@link
 * spl.ffi.staging.Staging#stagePaths} fills the cache that {@code read} and {@code map} look into.
 */
@NullMarked
package spl.ffi.staging;

import org.jspecify.annotations.NullMarked;
