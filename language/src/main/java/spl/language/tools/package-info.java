// SPDX-License-Identifier: Apache-2.0
/** What development tools ask of programs instead of running them; a source's type chooses. */
@NullMarked
package spl.language.tools;

import org.jspecify.annotations.NullMarked;
