// SPDX-License-Identifier: Apache-2.0
/** Names that no scope of the text declares, and the bindings of modules. */
@NullMarked
package spl.language.nodes.global;

import org.jspecify.annotations.NullMarked;
