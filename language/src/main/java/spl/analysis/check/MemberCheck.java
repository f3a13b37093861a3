// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Suggestions;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Stmt;

/** Finds methods and fields that a value of a known type does not have. */
final class MemberCheck {
  private static final List<String> ACCESSORS = List.of("get_", "set_", "is_");

  private final Facts facts;
  private final Inference inference;
  private final Report report;

  MemberCheck(Facts facts, Inference inference, Report report) {
    this.facts = facts;
    this.inference = inference;
    this.report = report;
  }

  void check(Expr.Member m) {
    Known receiver = inference.of(m.receiver());
    if (receiver == null || isDeclaredSomewhere(m) || isTarget(m)) {
      return;
    }
    Decl type = receiver.type();
    if (type == null) {
      builtin(m, receiver);
    } else if (Members.complete(facts, type) && traitsKnown(type)) {
      user(m, receiver, type);
    }
  }

  /** A function of that name can be called in method form, another type may have the method. */
  private boolean isDeclaredSomewhere(Expr.Member m) {
    return !facts.complete()
        || facts.declaresMethod(m.name())
        || facts.names().containsKey(m.name())
        || facts.opened(m.name()) != null
        || facts.writesMember(m.name())
        || facts.around().knows(m.name());
  }

  private boolean isTarget(Expr.Member m) {
    return facts.holder(m) instanceof Stmt.Assign a && a.target() == m;
  }

  private boolean traitsKnown(Decl type) {
    String name = String.valueOf(Declared.name(type));
    return facts.impls(name).stream().allMatch(i -> i.trait() == null);
  }

  private void builtin(Expr.Member m, Known receiver) {
    String table = receiver.kind().table();
    Collection<String> methods = facts.around().methods(table);
    if (methods.isEmpty() || methods.contains(m.name()) || receiver.kind() == Known.Kind.DICT) {
      return;
    }
    report.add(unknown(m, receiver, methods));
  }

  private Diagnostic.Builder unknown(Expr.Member m, Known receiver, Collection<String> methods) {
    Diagnostic.Builder finding =
        Diagnostic.of(Code.UNKNOWN_METHOD, m.nameSpan(), receiver.title(), m.name())
            .label("unknown method");
    Optional<String> near = Suggestions.nearest(m.name(), methods.stream().sorted().toList());
    near.ifPresent(name -> {
      String primary = facts.around().primary(receiver.kind().table(), name);
      finding.help(primary.equals(name) ? "`" + name + "`" : "`" + primary + "` or `" + name + "`");
    });
    return finding;
  }

  private void user(Expr.Member m, Known receiver, Decl type) {
    Set<String> names = new HashSet<>(Members.names(facts, type));
    Collection<String> common =
        facts.around().methods(type instanceof Decl.Enum ? "enum" : "object");
    if (names.contains(m.name()) || common.contains(m.name()) || isAccessor(m.name(), names)) {
      return;
    }
    boolean called = facts.holder(m) instanceof Expr.Call c && c.callee() == m;
    Diagnostic.Builder finding =
        called
            ? Diagnostic.of(
                    Code.UNKNOWN_METHOD, m.nameSpan(), "`" + receiver.title() + "`", m.name())
                .label("unknown method")
            : Diagnostic.of(Code.UNKNOWN_FIELD, m.nameSpan(), receiver.title(), m.name())
                .label("unknown field");
    report.add(Report.suggest(finding, m.name(), names));
  }

  private static boolean isAccessor(String name, Set<String> names) {
    for (String prefix : ACCESSORS) {
      String field = name.startsWith(prefix) ? name.substring(prefix.length()) : null;
      if (field != null && (names.contains(field) || names.contains("_" + field))
          || names.contains(prefix + name)) {
        return true;
      }
    }
    return names.contains("_" + name);
  }
}
