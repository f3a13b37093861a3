// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import spl.source.Span;

/** {@code #[name(args)]} or {@code @name(args)} before a declaration. */
public record Attribute(String name, List<Arg> arguments, boolean decorator, Span span)
    implements Node {
  public Attribute {
    arguments = List.copyOf(arguments);
  }
}
