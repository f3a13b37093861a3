// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of options, results and nil. */
@NullMarked
package spl.language.builtins.option;

import org.jspecify.annotations.NullMarked;
