// SPDX-License-Identifier: Apache-2.0
/** Built-ins that bring content near ahead of its use. */
@NullMarked
package spl.stdlib.staging;

import org.jspecify.annotations.NullMarked;
