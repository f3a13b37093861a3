// SPDX-License-Identifier: Apache-2.0
/** Finding, loading and linking modules. */
@NullMarked
package spl.language.modules;

import org.jspecify.annotations.NullMarked;
