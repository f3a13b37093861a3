// SPDX-License-Identifier: Apache-2.0
/** Nodes that answer a constant. */
@NullMarked
package spl.language.nodes.literal;

import org.jspecify.annotations.NullMarked;
