// SPDX-License-Identifier: Apache-2.0
/**
 * What can be proved wrong with a program that may run all the same: names nobody declares, calls
 * that do not fit, types that cannot meet, cases left out. Nothing here refuses a program.
 */
@NullMarked
package spl.analysis.check;

import org.jspecify.annotations.NullMarked;
