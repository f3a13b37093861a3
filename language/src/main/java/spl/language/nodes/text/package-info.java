// SPDX-License-Identifier: Apache-2.0
/** Building texts: interpolation and display forms. */
@NullMarked
package spl.language.nodes.text;

import org.jspecify.annotations.NullMarked;
