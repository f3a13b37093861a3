// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import spl.source.Span;

/**
 * One parsed source file.
 *
 * @param body top-level statements in source order, declarations included
 */
public record Module(List<Stmt> body, Span span) implements Node {
  public Module {
    body = List.copyOf(body);
  }
}
