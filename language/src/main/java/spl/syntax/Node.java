// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import spl.source.Span;

/** Anything in the tree that has a place in the source. */
public sealed interface Node
    permits Module, Block, Stmt, Expr, Pattern, TypeRef, Param, Arg, Attribute, Clause {
  /** Where the node stands in its source text. */
  Span span();
}
