// SPDX-License-Identifier: Apache-2.0
/**
 * The conformance suite: guest programs that say in comments what they must do, run as dynamic
 * tests in fresh contexts on shared engines.
 */
@NullMarked
package spl.conformance;

import org.jspecify.annotations.NullMarked;
