// SPDX-License-Identifier: Apache-2.0
/** What is wrong with a program, where, and how it is shown; depends on source positions only. */
@NullMarked
package spl.diagnostics;

import org.jspecify.annotations.NullMarked;
