// SPDX-License-Identifier: Apache-2.0
/**
 * Control flow: blocks, branches, loops, matches, errors and resources.
 *
 * <p>Loops run through the framework's loop nodes, so that a loop is compiled while it runs. What a
 * loop remembers between two iterations lives in two frame slots of its own.
 */
@NullMarked
package spl.language.nodes.control;

import org.jspecify.annotations.NullMarked;
