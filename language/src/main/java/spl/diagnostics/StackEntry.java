// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import spl.source.SourceText;

/**
 * A function that was running when an error happened.
 *
 * @param offset where in its file
 */
public record StackEntry(String function, SourceText file, int offset) {}
