// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of ranges. */
@NullMarked
package spl.language.builtins.range;

import org.jspecify.annotations.NullMarked;
