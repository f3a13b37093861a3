// SPDX-License-Identifier: Apache-2.0

/**
 * Limits of one context: counters that refuse with an error value before the operating system or
 * the virtual machine runs out of descriptors or mappings.
 */
@NullMarked
package spl.ffi.quota;

import org.jspecify.annotations.NullMarked;
