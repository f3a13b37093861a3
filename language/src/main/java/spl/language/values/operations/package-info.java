// SPDX-License-Identifier: Apache-2.0
/**
 * What the language does with values of any type: operators, order, truth, iteration, membership
 * and conversions.
 *
 * <p>Nodes have fast paths for ints, floats and texts and come here for everything else. User
 * defined operators are reached through {@link spl.language.values.Guest}.
 */
@NullMarked
package spl.language.values.operations;

import org.jspecify.annotations.NullMarked;
