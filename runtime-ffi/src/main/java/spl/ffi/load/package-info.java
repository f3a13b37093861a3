// SPDX-License-Identifier: Apache-2.0

/**
 * Asynchronous loading of mapped files: one atomic state per load, a small pool of named workers,
 * and progressive prefaulting that can be cancelled between chunks.
 */
@NullMarked
package spl.ffi.load;

import org.jspecify.annotations.NullMarked;
