// SPDX-License-Identifier: Apache-2.0
/**
 * From tokens to the tree.
 *
 * <p>The grammar describes statements, declarations, types and patterns; each of its decisions
 * looks at one or two tokens. Expressions are read by a precedence climber over the same tokens,
 * because calls without parentheses, trailing blocks and lambdas depend on where they stand. The
 * builders turn grammar nodes into the records of {@link spl.syntax}.
 */
@NullMarked
package spl.syntax.parser;

import org.jspecify.annotations.NullMarked;
