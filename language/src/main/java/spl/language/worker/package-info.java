// SPDX-License-Identifier: Apache-2.0
/**
 * Programs beside a program: a function runs in a context and thread of its own, on a copy of
 * everything it can reach.
 */
@NullMarked
package spl.language.worker;

import org.jspecify.annotations.NullMarked;
