// SPDX-License-Identifier: Apache-2.0

/**
 * Strict UTF-8: validation that reports the offset of the first malformed byte, never a silent
 * replacement.
 */
@NullMarked
package spl.ffi.text;

import org.jspecify.annotations.NullMarked;
