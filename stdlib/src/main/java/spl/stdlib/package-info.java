// SPDX-License-Identifier: Apache-2.0
/** The standard library's provider, sources and error translation. */
@NullMarked
package spl.stdlib;

import org.jspecify.annotations.NullMarked;
