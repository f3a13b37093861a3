// SPDX-License-Identifier: Apache-2.0

/**
 * Child processes: run to completion with both pipes drained, or spawn, wait and kill by handle.
 *
 * <p>{@link spl.ffi.process.ChildProcesses#run} waits and returns both streams; {@code spawn},
 * {@code await} and {@code kill} work on process ids.
 */
@NullMarked
package spl.ffi.process;

import org.jspecify.annotations.NullMarked;
