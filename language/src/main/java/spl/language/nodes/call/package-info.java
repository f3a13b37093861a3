// SPDX-License-Identifier: Apache-2.0
/** Calls: evaluating and binding arguments, invoking functions, methods and constructors. */
@NullMarked
package spl.language.nodes.call;

import org.jspecify.annotations.NullMarked;
