// SPDX-License-Identifier: Apache-2.0
/** What hosts, debuggers and the prompt see of guest values and scopes. */
@NullMarked
package spl.language.interop;

import org.jspecify.annotations.NullMarked;
