// SPDX-License-Identifier: Apache-2.0
/**
 * The methods of all built-in types by value, the static members of their names, and the free
 * functions that need nothing but their arguments.
 */
@NullMarked
package spl.language.builtins.core;

import org.jspecify.annotations.NullMarked;
