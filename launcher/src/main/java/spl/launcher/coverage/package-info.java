// SPDX-License-Identifier: Apache-2.0
/** Which lines, functions and branches a test run reached, and how that is reported. */
@NullMarked
package spl.launcher.coverage;

import org.jspecify.annotations.NullMarked;
