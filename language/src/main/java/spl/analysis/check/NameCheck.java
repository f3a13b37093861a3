// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.analysis.Ref;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Suggestions;
import spl.source.Span;
import spl.syntax.Clause;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Stmt;

/** Finds names that nothing declares. */
final class NameCheck {
  private final Facts facts;
  private final Report report;

  NameCheck(Facts facts, Report report) {
    this.facts = facts;
    this.report = report;
  }

  void check(Expr.Name n) {
    if (!(facts.resolution().refOrNull(n) instanceof Ref.Free free) || free.self() != null) {
      return;
    }
    if (isKnown(free.name()) || mayAppearLater(n)) {
      return;
    }
    boolean called = facts.holder(n) instanceof Expr.Call c && c.callee() == n;
    report.add(unknown(n, called));
  }

  private boolean isKnown(String name) {
    return !facts.complete()
        || name.equals("_")
        || name.startsWith("@")
        || name.startsWith("$")
        || facts.around().knows(name)
        || facts.opened(name) != null
        || facts.isLate(name)
        || !facts.enumsWith(name).isEmpty();
  }

  /** Names whose meaning is settled while the program runs. */
  private boolean mayAppearLater(Expr.Name n) {
    Record inner = n;
    for (Record outer = facts.holder(n); outer != null; outer = facts.holder(outer)) {
      boolean open =
          switch (outer) {
            case Stmt.Context c -> true;
            case Decl.Macro m -> true;
            case Decl.Contracts c -> true;
            case Expr.MacroCall m -> true;
            case Decl.TypeDecl t -> !t.mixins().isEmpty() || t.base() != null;
            case Clause.Entry e -> e.bare() && e.key() == inner;
            default -> false;
          };
      if (open) {
        return true;
      }
      inner = outer;
    }
    return false;
  }

  private Diagnostic.Builder unknown(Expr.Name n, boolean called) {
    String name = n.name();
    if (called && (name.startsWith("rt_") || name.startsWith("native_"))) {
      return Diagnostic.of(Code.UNKNOWN_EXTERN, n.span(), name).label("no such native");
    }
    Diagnostic.Builder finding =
        called
            ? Diagnostic.of(Code.UNDEFINED_FUNCTION, n.span(), name)
            : Diagnostic.titled(
                Code.UNDEFINED_NAME, n.span(), "cannot find `" + name + "` in this scope");
    finding.label("not found");
    Optional<String> near = Suggestions.nearest(name, candidates());
    Span place = near.map(found -> facts.names().get(found)).orElse(null);
    return near.map(found -> similar(finding, found, place)).orElse(finding);
  }

  private static Diagnostic.Builder similar(
      Diagnostic.Builder finding, String name, @Nullable Span place) {
    if (place != null) {
      finding.secondary(place, "a similar name is defined here");
    }
    return finding.help("did you mean `" + name + "`?");
  }

  private Set<String> candidates() {
    Set<String> names = new LinkedHashSet<>(facts.names().keySet());
    facts.open().forEach(outline -> names.addAll(outline.names()));
    names.addAll(
        java.util.List.of(
            "print", "println", "len", "range", "assert", "panic", "format", "input"));
    return names;
  }
}
