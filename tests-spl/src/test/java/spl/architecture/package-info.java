// SPDX-License-Identifier: Apache-2.0
/** The rules that hold the code base together: layers, names, sizes. */
@NullMarked
package spl.architecture;

import org.jspecify.annotations.NullMarked;
