// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Attribute;
import spl.syntax.Block;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.Stmt;

/**
 * Functions of spec files that are marked as examples: {@code #[test]} runs one, {@code
 * #[property_test]} runs it with values made by the types of its parameters. Other files may hold
 * such functions too; a program that is not a spec does not run them.
 */
final class MarkedExamples {
  private final SourceText source;
  private final Decl.Fn fn;

  private MarkedExamples(SourceText source, Decl.Fn fn) {
    this.source = source;
    this.fn = fn;
  }

  /** The statement that runs a marked function where it is declared, or null. */
  static @Nullable Stmt of(SourceText source, Stmt declared) {
    boolean spec = source.name().endsWith("_spec.spl") || source.name().endsWith("_test.spl");
    if (!spec || !(declared instanceof Decl.Fn fn) || fn.attributes().isEmpty()) {
      return null;
    }
    MarkedExamples marked = new MarkedExamples(source, fn);
    Attribute property = marked.find("property_test");
    if (property != null) {
      return marked.example(marked.property(property));
    }
    return marked.find("test") == null ? null : marked.example(marked.name(fn.name()));
  }

  private @Nullable Attribute find(String name) {
    return fn.attributes().stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
  }

  private Stmt example(Expr block) {
    List<Arg> arguments = new ArrayList<>();
    arguments.add(Arg.positional(text(fn.name())));
    Attribute ignored = find("ignore");
    if (ignored != null) {
      ignored.arguments().stream().findFirst().ifPresent(arguments::add);
      arguments.add(Arg.positional(block));
      return call("skip_it", arguments);
    }
    arguments.add(Arg.positional(block));
    arguments.add(named("tags", new Expr.ArrayLit(tags(), fn.nameSpan())));
    Attribute timeout = find("timeout");
    if (timeout != null && !timeout.arguments().isEmpty()) {
      arguments.add(named("timeout", timeout.arguments().getFirst().value()));
    }
    return call("it", arguments);
  }

  private List<Expr> tags() {
    List<Expr> tags = new ArrayList<>();
    for (Attribute a : fn.attributes()) {
      if (a.name().equals("tag")) {
        a.arguments().forEach(argument -> tags.add(argument.value()));
      } else if (a.name().equals("slow")) {
        tags.add(text(a.name()));
      }
    }
    return tags;
  }

  /** A block that checks the function with values made by its parameters' types. */
  private Expr property(Attribute attribute) {
    List<Expr> types = new ArrayList<>();
    for (Param parameter : fn.params()) {
      types.add(text(parameter.type() == null ? "" : written(parameter.type().span())));
    }
    List<Arg> arguments = new ArrayList<>();
    arguments.add(Arg.positional(name(fn.name())));
    arguments.add(Arg.positional(new Expr.ArrayLit(types, fn.nameSpan())));
    arguments.addAll(attribute.arguments());
    Block body = new Block(List.of(call("check_typed_property", arguments)), fn.span());
    return new Expr.Lambda(List.of(), body, false, false, false, true, fn.span());
  }

  private String written(Span span) {
    return source.text().substring(span.start(), span.end());
  }

  private Stmt call(String function, List<Arg> arguments) {
    Expr call = new Expr.Call(name(function), arguments, false, fn.nameSpan());
    return new Stmt.ExprStmt(call, fn.nameSpan());
  }

  private Expr name(String name) {
    return new Expr.Name(name, fn.nameSpan());
  }

  private Expr text(String value) {
    return new Expr.TextLit(value, null, fn.nameSpan());
  }

  private static Arg named(String name, Expr value) {
    return new Arg(Arg.Kind.NAMED, name, value, value.span());
  }
}
