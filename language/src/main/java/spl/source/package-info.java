// SPDX-License-Identifier: Apache-2.0
/** Source texts and places in them; the lowest layer, shared by diagnostics and syntax. */
@NullMarked
package spl.source;

import org.jspecify.annotations.NullMarked;
