// SPDX-License-Identifier: Apache-2.0
/** Methods that objects, enum values, types and errors have without declaring them. */
@NullMarked
package spl.language.builtins.object;

import org.jspecify.annotations.NullMarked;
