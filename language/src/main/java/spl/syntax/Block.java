// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import spl.source.Span;

/** A sequence of statements; its value is that of its last expression statement. */
public record Block(List<Stmt> body, Span span) implements Node {
  public Block {
    body = List.copyOf(body);
  }
}
