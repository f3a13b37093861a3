// SPDX-License-Identifier: Apache-2.0
/** Notes which statements of programs have run. */
@NullMarked
package spl.language.coverage;

import org.jspecify.annotations.NullMarked;
