// SPDX-License-Identifier: Apache-2.0
/**
 * What a prompt asks of the language beside running inputs: colours, completion, indentation,
 * values in print, documentation. Nothing here runs guest code except the display of a value.
 */
@NullMarked
package spl.language.session;

import org.jspecify.annotations.NullMarked;
