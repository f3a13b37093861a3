// SPDX-License-Identifier: Apache-2.0
/**
 * The immutable syntax tree of a Simple module: what the parser builds and every later stage reads.
 *
 * <p>Both dialects give the same records; no later stage asks which spelling was used. Positions
 * are {@link spl.source.Span}s of UTF-16 offsets into the {@link spl.source.SourceText}. The tree
 * knows nothing of ANTLR or Truffle.
 */
@NullMarked
package spl.syntax;

import org.jspecify.annotations.NullMarked;
