// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of arrays. */
@NullMarked
package spl.language.builtins.array;

import org.jspecify.annotations.NullMarked;
