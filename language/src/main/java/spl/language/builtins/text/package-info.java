// SPDX-License-Identifier: Apache-2.0
/** The built-in methods of texts, symbols and suffixed texts. */
@NullMarked
package spl.language.builtins.text;

import org.jspecify.annotations.NullMarked;
