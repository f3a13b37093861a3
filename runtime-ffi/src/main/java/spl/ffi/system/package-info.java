// SPDX-License-Identifier: Apache-2.0

/**
 * Facts about the machine and the process: host, environment overlay, clocks and calendar fields.
 */
@NullMarked
package spl.ffi.system;

import org.jspecify.annotations.NullMarked;
