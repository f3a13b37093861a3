// SPDX-License-Identifier: Apache-2.0
/** Guest errors: their kinds, the one catalogue of messages, and control flow. */
@NullMarked
package spl.language.errors;

import org.jspecify.annotations.NullMarked;
