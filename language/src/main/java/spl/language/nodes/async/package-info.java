// SPDX-License-Identifier: Apache-2.0
/**
 * The nodes of asynchronous code: await, yield, spawn, and the roots of async and generator
 * functions.
 */
@NullMarked
package spl.language.nodes.async;

import org.jspecify.annotations.NullMarked;
