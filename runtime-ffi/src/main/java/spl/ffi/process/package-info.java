// SPDX-License-Identifier: Apache-2.0

/**
 * Child processes: run to completion with both pipes drained, or spawn, wait and kill by handle.
 */
@NullMarked
package spl.ffi.process;

import org.jspecify.annotations.NullMarked;
