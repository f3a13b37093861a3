// SPDX-License-Identifier: Apache-2.0

/**
 * Staging of files ahead of their use: which mode fits which size, and a cache of staged content
 * that is dropped when the file changes.
 */
@NullMarked
package spl.ffi.staging;

import org.jspecify.annotations.NullMarked;
