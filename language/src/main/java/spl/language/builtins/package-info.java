// SPDX-License-Identifier: Apache-2.0
/** How built-in functions and methods are declared, and the core groups of them. */
@NullMarked
package spl.language.builtins;

import org.jspecify.annotations.NullMarked;
