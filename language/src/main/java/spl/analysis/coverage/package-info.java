// SPDX-License-Identifier: Apache-2.0
/** Which places of a program's text a run can reach. */
@NullMarked
package spl.analysis.coverage;

import org.jspecify.annotations.NullMarked;
