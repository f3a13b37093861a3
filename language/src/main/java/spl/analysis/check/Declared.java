// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Decl;
import spl.syntax.Stmt;

/** Names and places of declarations. */
final class Declared {
  private Declared() {}

  /** The name that a declaration introduces, or null. */
  static @Nullable String name(Decl d) {
    return switch (d) {
      case Decl.Fn f -> f.name();
      case Decl.TypeDecl t -> t.name();
      case Decl.Enum e -> e.name();
      case Decl.Trait t -> t.name();
      case Decl.Alias a -> a.name();
      case Decl.FnAlias a -> a.name();
      case Decl.UnitDecl u -> u.name();
      case Decl.Macro m -> m.name();
      case Decl.Mod m -> m.path().getLast();
      default -> null;
    };
  }

  /** Where the name of a declaration stands, or where the declaration does. */
  static Span place(Object node) {
    return switch (node) {
      case Decl.Fn f -> f.nameSpan();
      case Decl.TypeDecl t -> t.nameSpan();
      case Decl.Enum e -> e.nameSpan();
      case Decl.Trait t -> t.nameSpan();
      case Decl.Alias a -> a.nameSpan();
      case Stmt.Let l -> l.pattern().span();
      case spl.syntax.Node n -> n.span();
      case Decl.ImportItem i -> i.span();
      default -> Span.NONE;
    };
  }
}
