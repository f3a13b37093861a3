// SPDX-License-Identifier: Apache-2.0
/** What one program may do outside of itself: rules by path, host, port, program and variable. */
@NullMarked
package spl.ffi.permission;

import org.jspecify.annotations.NullMarked;
