// SPDX-License-Identifier: Apache-2.0

/**
 * Whole files, open files, directories, patterns and locks, with the exact failure of each case.
 */
@NullMarked
package spl.ffi.file;

import org.jspecify.annotations.NullMarked;
