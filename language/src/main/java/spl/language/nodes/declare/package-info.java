// SPDX-License-Identifier: Apache-2.0
/** Declarations: making types, adding members to them, importing modules. */
@NullMarked
package spl.language.nodes.declare;

import org.jspecify.annotations.NullMarked;
