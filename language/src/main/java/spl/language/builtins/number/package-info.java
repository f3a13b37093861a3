// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of ints, floats, bools and unit values. */
@NullMarked
package spl.language.builtins.number;

import org.jspecify.annotations.NullMarked;
