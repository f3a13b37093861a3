// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.syntax.Clause;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Pattern;

/** Finds cases that a {@code match} over a closed set of values leaves out. */
final class MatchCheck {
  private final Facts facts;
  private final Inference inference;
  private final Report report;

  MatchCheck(Facts facts, Inference inference, Report report) {
    this.facts = facts;
    this.inference = inference;
    this.report = report;
  }

  /**
   * What the arms of a match mention.
   *
   * @param named the cases that some arm names
   * @param handled the cases that some arm takes whatever they hold
   */
  private record Arms(Set<String> named, Set<String> handled) {
    Arms() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  void check(Expr.Match m) {
    Arms arms = new Arms();
    for (Clause.Arm arm : m.arms()) {
      for (Pattern p : alternatives(arm.pattern())) {
        String name = caseName(p);
        if (name == null) {
          return;
        }
        arms.named().add(name);
        if (arm.guard() == null && takesAll(p)) {
          arms.handled().add(name);
        }
      }
    }
    if (!arms.named().isEmpty()) {
      judge(m, arms);
    }
  }

  private static List<Pattern> alternatives(Pattern p) {
    return p instanceof Pattern.Or o
        ? o.alternatives().stream().flatMap(a -> alternatives(a).stream()).toList()
        : List.of(p);
  }

  /** The case a pattern is about, or null when it is about none or about all. */
  private static @Nullable String caseName(Pattern p) {
    return switch (p) {
      case Pattern.Path path -> path.path().getLast();
      case Pattern.Constructor c -> c.path().getLast();
      case Pattern.Literal l when l.value() instanceof Expr.BoolLit b -> String.valueOf(b.value());
      case Pattern.Literal l when l.value() instanceof Expr.NilLit -> "None";
      default -> null;
    };
  }

  private static boolean takesAll(Pattern p) {
    return !(p instanceof Pattern.Constructor c)
        || c.fields().stream().allMatch(f -> isAny(f.pattern()));
  }

  private static boolean isAny(Pattern p) {
    return switch (p) {
      case Pattern.Wildcard w -> true;
      case Pattern.Bind b -> true;
      case Pattern.Rest r -> true;
      case Pattern.Tuple t -> t.elements().stream().allMatch(MatchCheck::isAny);
      default -> false;
    };
  }

  private void judge(Expr.Match m, Arms arms) {
    if (Set.of("true", "false").containsAll(arms.named())) {
      left(m, arms, List.of("true", "false"));
    } else if (Set.of("Ok", "Err").containsAll(arms.named())) {
      left(m, arms, List.of("Ok(_)", "Err(_)"));
    } else if (Set.of("Some", "None").containsAll(arms.named())) {
      left(m, arms, List.of("Some(_)", "None"));
    } else {
      Decl.Enum type = enumOf(m, arms);
      if (type != null) {
        variants(m, arms, type);
      }
    }
  }

  private void left(Expr.Match m, Arms arms, List<String> cases) {
    List<String> open =
        cases.stream().filter(c -> !arms.handled().contains(c.replace("(_)", ""))).toList();
    if (!open.isEmpty()) {
      report.add(finding(m, open, open));
    }
  }

  /** The enum that is matched: the subject's, or the only one with all the variants named. */
  private Decl.@Nullable Enum enumOf(Expr.Match m, Arms arms) {
    Known subject = inference.of(m.subject());
    if (subject != null) {
      boolean all = subject.type() instanceof Decl.Enum e && declares(e, arms.named());
      return all ? (Decl.Enum) subject.type() : null;
    }
    List<Decl.Enum> found = facts.enumsWith(arms.named().iterator().next());
    return found.size() == 1 && declares(found.getFirst(), arms.named()) ? found.getFirst() : null;
  }

  private static boolean declares(Decl.Enum e, Set<String> names) {
    return !e.union() && e.variants().stream().map(Decl.Variant::name).toList().containsAll(names);
  }

  private void variants(Expr.Match m, Arms arms, Decl.Enum type) {
    List<String> names = new ArrayList<>();
    List<String> cases = new ArrayList<>();
    Decl.Variant first = null;
    for (Decl.Variant v : type.variants()) {
      if (!arms.handled().contains(v.name())) {
        String name = type.name() + "." + v.name();
        first = first == null ? v : first;
        names.add(name);
        cases.add(
            v.payload().isEmpty()
                ? name
                : name + "(" + "_, ".repeat(v.payload().size() - 1) + "_)");
      }
    }
    if (first != null) {
      Diagnostic.Builder finding = finding(m, names, cases);
      if (facts.holder(type) != null) {
        finding.secondary(first.span(), "the variant");
      }
      report.add(finding);
    }
  }

  private static Diagnostic.Builder finding(Expr.Match m, List<String> names, List<String> cases) {
    String title =
        names.size() == 1
            ? "`" + names.getFirst() + "` is not handled"
            : Report.listed(names) + " are not handled";
    return Diagnostic.titled(Code.NON_EXHAUSTIVE, m.subject().span(), title)
        .label("not all cases are covered")
        .help("add `case " + cases.getFirst() + ":` or `case _:`");
  }
}
