// SPDX-License-Identifier: Apache-2.0
/** The language's life cycle: registration with the framework, contexts, options. */
@NullMarked
package spl.language;

import org.jspecify.annotations.NullMarked;
