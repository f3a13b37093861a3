// SPDX-License-Identifier: Apache-2.0
/**
 * Built-ins on mapped files: whole, as regions and views, by address, and loaded in the background.
 */
@NullMarked
package spl.stdlib.mmap;

import org.jspecify.annotations.NullMarked;
