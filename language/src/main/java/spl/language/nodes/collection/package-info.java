// SPDX-License-Identifier: Apache-2.0
/**
 * Containers: literals, comprehensions, elements and slices.
 *
 * <p>Elements that a literal stores are marked shared by the literal itself.
 */
@NullMarked
package spl.language.nodes.collection;

import org.jspecify.annotations.NullMarked;
