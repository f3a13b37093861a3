// SPDX-License-Identifier: Apache-2.0

/**
 * The operating system as a Simple program sees it: one {@link spl.ffi.IoRuntime} per context owns
 * every table, pool and thread. Nothing here knows the language or its values.
 */
@NullMarked
package spl.ffi;

import org.jspecify.annotations.NullMarked;
