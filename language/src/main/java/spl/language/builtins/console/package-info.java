// SPDX-License-Identifier: Apache-2.0
/** Free functions for output, input and ending the program. */
@NullMarked
package spl.language.builtins.console;

import org.jspecify.annotations.NullMarked;
