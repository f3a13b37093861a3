// SPDX-License-Identifier: Apache-2.0
/** The native runtime's entry point: owns every table and thread of one context. */
@NullMarked
package spl.ffi;

import org.jspecify.annotations.NullMarked;
