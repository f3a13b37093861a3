// SPDX-License-Identifier: Apache-2.0
/**
 * Pattern matching: whether a value has a shape, and binding its parts.
 *
 * <p>A pattern never raises: a value of another kind just does not match. It stores its bindings
 * while it matches; what a failed arm has stored is invisible, because the names belong to the arm.
 */
@NullMarked
package spl.language.nodes.pattern;

import org.jspecify.annotations.NullMarked;
