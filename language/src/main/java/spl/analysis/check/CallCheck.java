// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Param;

/** Compares calls with the functions and types that they name. */
final class CallCheck {
  private final Facts facts;
  private final Types types;
  private final Inference inference;
  private final Report report;

  CallCheck(Facts facts, Types types, Inference inference, Report report) {
    this.facts = facts;
    this.types = types;
    this.inference = inference;
    this.report = report;
  }

  void check(Expr.Call c) {
    boolean plain = c.arguments().stream().noneMatch(CallCheck::isOpen);
    if (!plain) {
      return;
    }
    if (c.callee() instanceof Expr.Name n) {
      Record target = facts.target(facts.resolution().refOrNull(n));
      if (target instanceof Decl.Fn fn && fn.attributes().isEmpty()) {
        function(c, fn);
      } else if (target instanceof Decl.TypeDecl type) {
        construction(c.arguments(), type, c.span());
      }
    } else if (c.callee() instanceof Expr.Member m) {
      method(c, m);
    }
  }

  void check(Expr.StructLit s) {
    boolean copies = s.fields().stream().anyMatch(CallCheck::isOpen);
    if (!copies
        && s.type() instanceof Expr.Name n
        && facts.target(facts.resolution().refOrNull(n)) instanceof Decl.TypeDecl type
        && type.mixins().isEmpty()
        && type.base() == null) {
      fields(s.fields(), type, s.span());
    }
  }

  private static boolean isOpen(Arg a) {
    return a.kind() == Arg.Kind.SPREAD || a.kind() == Arg.Kind.DICT_SPREAD;
  }

  /** A method of a value whose type declares exactly one of that name. */
  private void method(Expr.Call c, Expr.Member m) {
    Known receiver = inference.of(m.receiver());
    Decl type = receiver == null ? null : receiver.type();
    if (type == null || !Members.complete(facts, type)) {
      return;
    }
    List<Decl> named =
        Members.of(facts, type).stream().filter(d -> m.name().equals(Declared.name(d))).toList();
    if (named.size() == 1
        && named.getFirst() instanceof Decl.Fn fn
        && fn.receiver() != Decl.Receiver.STATIC
        && fn.attributes().isEmpty()) {
      function(c, fn);
    }
  }

  private void function(Expr.Call c, Decl.Fn fn) {
    if (fn.params().stream().anyMatch(Param::variadic) || fitsNative(c, fn)) {
      return;
    }
    Set<String> named = new HashSet<>();
    List<Arg> positional = new ArrayList<>();
    for (Arg a : c.arguments()) {
      if (a.kind() != Arg.Kind.NAMED) {
        positional.add(a);
      } else if (!named.add(String.valueOf(a.name())) || !hasParameter(fn, a.name())) {
        report.add(unknownArgument(a, fn));
        return;
      }
    }
    List<Param> open = fn.params().stream().filter(p -> !named.contains(p.name())).toList();
    boolean trailing = positional.stream().anyMatch(a -> a.kind() == Arg.Kind.TRAILING);
    long required = open.stream().filter(p -> p.defaultValue() == null).count();
    if (positional.size() > open.size()) {
      report.add(count(c, fn, positional.get(open.size()).span()));
    } else if (positional.size() < required && !trailing) {
      report.add(count(c, fn, c.span()));
    } else if (!trailing) {
      argumentTypes(c, fn, open);
    }
  }

  /** What a native takes is told by the native: a declaration may leave optional ones out. */
  private boolean fitsNative(Expr.Call c, Decl.Fn fn) {
    Surroundings.Arity arity =
        fn.kind() == Decl.FnKind.EXTERN ? facts.around().nativeArity(fn.name()) : null;
    return arity != null && arity.fits(c.arguments().size());
  }

  private static boolean hasParameter(Decl.Fn fn, @Nullable String name) {
    return fn.params().stream().anyMatch(p -> p.name().equals(name));
  }

  private Diagnostic.Builder unknownArgument(Arg a, Decl.Fn fn) {
    List<String> names = fn.params().stream().map(Param::name).toList();
    String name = String.valueOf(a.name());
    Diagnostic.Builder finding =
        Diagnostic.titled(
                Code.ARGUMENT_COUNT,
                a.span(),
                names.contains(name)
                    ? "argument `" + name + "` is given twice"
                    : "`" + fn.name() + "` has no parameter `" + name + "`")
            .label("does not fit");
    declaration(finding, fn);
    return names.contains(name) ? finding : Report.suggest(finding, name, names);
  }

  private Diagnostic.Builder count(Expr.Call c, Decl.Fn fn, Span place) {
    int least = (int) fn.params().stream().filter(p -> p.defaultValue() == null).count();
    int most = fn.params().size();
    String takes = least == most ? arguments(most) : least + " to " + arguments(most);
    int given = c.arguments().size();
    String were =
        given == 0 ? "none were given" : given + (given == 1 ? " was" : " were") + " given";
    Diagnostic.Builder finding =
        Diagnostic.of(Code.ARGUMENT_COUNT, place, fn.name(), takes, were)
            .label(given > most ? "one too many" : "too few arguments");
    return declaration(finding, fn);
  }

  private static String arguments(int count) {
    return count == 0 ? "no arguments" : count == 1 ? "1 argument" : count + " arguments";
  }

  /** Points at the function when it is declared in the same file. */
  private Diagnostic.Builder declaration(Diagnostic.Builder finding, Decl.Fn fn) {
    return facts.holder(fn) == null ? finding : finding.secondary(fn.nameSpan(), "declared here");
  }

  private void argumentTypes(Expr.Call c, Decl.Fn fn, List<Param> open) {
    int next = 0;
    for (Arg a : c.arguments()) {
      Param p = a.kind() == Arg.Kind.NAMED ? parameter(fn, a.name()) : open.get(next++);
      Known wanted = p == null || !fn.typeParams().isEmpty() ? null : types.of(p.type());
      Known given = wanted == null ? null : inference.of(a.value());
      if (p != null && wanted != null && given != null && wanted.excludes(given)) {
        Diagnostic.Builder finding =
            Diagnostic.of(Code.TYPE_MISMATCH, a.span(), wanted.title(), given.title())
                .label("is " + given.title());
        if (facts.holder(fn) != null) {
          finding.secondary(p.span(), "parameter declared here");
        }
        report.add(conversion(finding, wanted, a.value()));
      }
    }
  }

  private static @Nullable Param parameter(Decl.Fn fn, @Nullable String name) {
    return fn.params().stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  /** Advice for what can be converted. */
  static Diagnostic.Builder conversion(Diagnostic.Builder finding, Known wanted, Expr given) {
    if (given instanceof Expr.TextLit t && wanted.isNumber()) {
      String method = wanted.kind() == Known.Kind.INT ? "parse_i64" : "parse_float";
      return finding.help("`\"" + t.value() + "\"." + method + "()?`");
    }
    return wanted.kind() == Known.Kind.TEXT && !(given instanceof Expr.TextLit)
        ? finding.help("write `.to_text()` behind the value")
        : finding;
  }

  private void construction(List<Arg> arguments, Decl.TypeDecl type, Span place) {
    boolean direct =
        (type.kind() == Decl.TypeKind.STRUCT || type.kind() == Decl.TypeKind.CLASS)
            && type.mixins().isEmpty()
            && type.base() == null
            && !Members.hasConstructor(facts, type);
    if (direct) {
      fields(arguments, type, place);
    }
  }

  private void fields(List<Arg> arguments, Decl.TypeDecl type, Span place) {
    List<String> fields = Members.fields(type);
    List<String> missing = new ArrayList<>();
    Set<String> named = new HashSet<>();
    arguments.stream().filter(a -> a.name() != null).forEach(a -> named.add(a.name()));
    long positional = arguments.stream().filter(a -> a.name() == null).count();
    for (Decl.Field f : type.fields()) {
      if (!f.constant() && !named.contains(f.name()) && positional-- <= 0 && !Members.optional(f)) {
        missing.add(f.name());
      }
    }
    Arg unknown =
        arguments.stream()
            .filter(a -> a.name() != null && !fields.contains(a.name()))
            .findFirst()
            .orElse(null);
    if (unknown != null) {
      report.add(unknownField(unknown, type, missing));
    } else if (!missing.isEmpty()) {
      report.add(
          Diagnostic.of(Code.MISSING_FIELD, place, missing.getFirst(), type.name())
              .label("without " + Report.listed(missing))
              .note("fields are " + Report.listed(fields)));
    }
  }

  private static Diagnostic.Builder unknownField(
      Arg unknown, Decl.TypeDecl type, List<String> missing) {
    List<String> fields = Members.fields(type);
    String name = String.valueOf(unknown.name());
    Diagnostic.Builder finding =
        Diagnostic.of(Code.UNKNOWN_FIELD, unknown.span(), type.name(), name)
            .label("unknown field")
            .note(fields.isEmpty() ? "it has no fields" : "fields are " + Report.listed(fields));
    if (!missing.isEmpty()) {
      finding.note("also missing: " + Report.listed(missing));
    }
    return Report.suggest(finding, name, fields);
  }
}
