// SPDX-License-Identifier: Apache-2.0
/** From the resolved tree to nodes. */
@NullMarked
package spl.language.translate;

import org.jspecify.annotations.NullMarked;
