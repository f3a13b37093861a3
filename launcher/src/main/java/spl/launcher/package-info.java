// SPDX-License-Identifier: Apache-2.0
/** The command line: turns words into one run of one program. */
@NullMarked
package spl.launcher;

import org.jspecify.annotations.NullMarked;
