// SPDX-License-Identifier: Apache-2.0
/** How values look as text: display, debug, format specs and print placeholders. */
@NullMarked
package spl.language.values.display;

import org.jspecify.annotations.NullMarked;
