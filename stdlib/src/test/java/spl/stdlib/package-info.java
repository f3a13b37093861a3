// SPDX-License-Identifier: Apache-2.0
/** Tests of the library through programs, and of its catalogue. */
@NullMarked
package spl.stdlib;

import org.jspecify.annotations.NullMarked;
