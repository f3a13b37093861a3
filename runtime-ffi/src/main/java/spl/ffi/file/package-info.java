// SPDX-License-Identifier: Apache-2.0

/**
 * Whole files, open files, directories, patterns and locks, with the exact failure of each case.
 *
 * <p>By path: {@link spl.ffi.file.FileReads}, {@link spl.ffi.file.FileWrites}, {@link
 * spl.ffi.file.FileFacts}, {@link spl.ffi.file.Directories}, {@link spl.ffi.file.FileFinder}. By
 * handle: {@link spl.ffi.file.OpenFiles}, {@link spl.ffi.file.FileLocks}.
 */
@NullMarked
package spl.ffi.file;

import org.jspecify.annotations.NullMarked;
