// SPDX-License-Identifier: Apache-2.0
/**
 * Running spec files: which ones and which of their examples, one after the other or side by side,
 * and the forms in which the results are told.
 */
@NullMarked
package spl.launcher.spec;

import org.jspecify.annotations.NullMarked;
