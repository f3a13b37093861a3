// SPDX-License-Identifier: Apache-2.0

/**
 * Asynchronous loading of mapped files: one atomic state per load, a small pool of named workers,
 * and progressive prefaulting that can be cancelled between chunks.
 *
 * <p>{@code pool.create(request)} gives a pending load, {@code start} hands it to a worker, {@code
 * await} waits or runs it, {@code poll}, {@code cancel} and {@code onCompletion} never wait.
 */
@NullMarked
package spl.ffi.load;

import org.jspecify.annotations.NullMarked;
