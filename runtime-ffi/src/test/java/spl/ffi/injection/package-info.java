// SPDX-License-Identifier: Apache-2.0
/**
 * Failure of one call to the operating system after the other. The seam is the file system of the
 * working directory: every path of a context belongs to it, so a file system that counts and fails
 * calls reaches all of them.
 */
@NullMarked
package spl.ffi.injection;

import org.jspecify.annotations.NullMarked;
