// SPDX-License-Identifier: Apache-2.0
/** Comments, kept beside the tree so that running a program never pays for them. */
@NullMarked
package spl.syntax.trivia;

import org.jspecify.annotations.NullMarked;
