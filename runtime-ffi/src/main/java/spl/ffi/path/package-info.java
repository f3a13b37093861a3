// SPDX-License-Identifier: Apache-2.0

/**
 * Paths as scripts write them: pure functions over path texts, the virtual working directory of a
 * context, and the traversal policy of the file module.
 */
@NullMarked
package spl.ffi.path;

import org.jspecify.annotations.NullMarked;
