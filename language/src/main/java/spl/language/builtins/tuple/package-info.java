// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of tuples. */
@NullMarked
package spl.language.builtins.tuple;

import org.jspecify.annotations.NullMarked;
