// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of sets. */
@NullMarked
package spl.language.builtins.set;

import org.jspecify.annotations.NullMarked;
