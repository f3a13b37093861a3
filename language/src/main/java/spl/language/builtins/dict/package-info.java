// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of dicts. */
@NullMarked
package spl.language.builtins.dict;

import org.jspecify.annotations.NullMarked;
