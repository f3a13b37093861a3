// SPDX-License-Identifier: Apache-2.0
/** Base classes of all nodes, the type system, and the one place for cache limits. */
@NullMarked
package spl.language.nodes;

import org.jspecify.annotations.NullMarked;
