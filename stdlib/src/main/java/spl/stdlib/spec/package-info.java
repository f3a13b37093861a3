// SPDX-License-Identifier: Apache-2.0
/**
 * The test framework below {@code std.spec}: groups and examples, what they report, and the
 * matchers. The words that programs use are written in the language itself and call the built-ins
 * here.
 */
@NullMarked
package spl.stdlib.spec;

import org.jspecify.annotations.NullMarked;
