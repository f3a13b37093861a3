// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import com.oracle.truffle.api.source.SourceSection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.BuiltinRootNode;
import spl.language.builtins.SplNative;
import spl.language.values.FunctionInfo;
import spl.language.values.SplField;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplType;
import spl.source.SourceText;
import spl.syntax.Expr;
import spl.syntax.lexer.Scan;
import spl.syntax.parser.SplParsing;
import spl.syntax.trivia.Comment;

/** What is written about functions, methods and types: signature, documentation, source. */
final class Description {
  private final SplContext context;
  private final SplModule module;

  Description(SplContext context, SplModule module) {
    this.context = context;
    this.module = module;
  }

  /** Signature and documentation of what a text names; empty when there is nothing of the name. */
  String about(String text) {
    Expr expression = SplParsing.parseExpression(new SourceText("<input>", text));
    Receivers receivers = new Receivers(context, module);
    Object value = expression == null ? null : receivers.value(expression);
    if (value == null && expression instanceof Expr.Member m) {
      Object receiver = receivers.value(m.receiver());
      return receiver == null ? "" : member(receiver, m.name());
    }
    return value == null ? "" : about(text, value);
  }

  private String member(Object receiver, String name) {
    BuiltinMethod method = context.builtinMethod(receiver, name);
    return method == null
        ? ""
        : context.typeName(receiver) + "." + name + parameters(method) + "  (built in)";
  }

  private String about(String text, Object value) {
    return switch (value) {
      case SplFunction f -> function(f);
      case SplNative n -> n.name() + parameters(n.function()) + "  (built in)";
      case SplType t -> type(t);
      case SplModule m -> "module " + m.name() + "\nexports " + String.join(", ", exported(m));
      default ->
          text + ": " + context.typeName(value) + " = " + new ValueText(context, 80).line(value);
    };
  }

  private static Iterable<String> exported(SplModule module) {
    return module.names().stream().filter(n -> module.findExported(n) != null).sorted().toList();
  }

  private static String parameters(BuiltinMethod method) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < method.params().size(); i++) {
      boolean last = i == method.params().size() - 1;
      text.append(i == 0 ? "" : ", ").append(method.params().get(i));
      text.append(last && method.variadic() ? "..." : i >= method.required() ? "?" : "");
    }
    return text.append(')').toString();
  }

  private static String function(SplFunction function) {
    FunctionInfo info = function.info();
    if (function.target().getRootNode() instanceof BuiltinRootNode builtin) {
      return info.name() + signature(info) + "  (built in)\n" + builtin.declaration().doc();
    }
    String documentation = documentation(function.target().getRootNode().getSourceSection());
    String head = "fn " + info.name() + signature(info);
    return documentation.isEmpty() ? head : head + "\n" + documentation;
  }

  private static String signature(FunctionInfo info) {
    return SessionValues.signature(info).substring("fn".length());
  }

  private static String type(SplType type) {
    String fields =
        type.fields().stream().map(SplField::name).collect(Collectors.joining(", ", "(", ")"));
    StringBuilder text = new StringBuilder();
    text.append(type.kind().name().toLowerCase(java.util.Locale.ROOT)).append(' ');
    text.append(type.name()).append(type.fields().isEmpty() ? "" : fields);
    if (!type.variants().isEmpty()) {
      text.append("\nvariants ").append(String.join(", ", type.variants().keySet()));
    }
    if (!type.methods().isEmpty()) {
      text.append("\nmethods ").append(String.join(", ", type.methods().keySet()));
    }
    return text.toString();
  }

  /** The comments directly above a declaration, without their marks. */
  private static String documentation(@Nullable SourceSection section) {
    if (section == null || !section.isAvailable()) {
      return "";
    }
    String name = section.getSource().getName();
    SourceText whole = new SourceText(name, section.getSource().getCharacters().toString());
    int line = whole.lineStart(whole.line(section.getCharIndex()));
    return Scan.of(whole).trivia().documentation(whole, line).stream()
        .map(comment -> plain(whole, comment))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(SourceText whole, Comment comment) {
    String text = whole.slice(comment.span());
    return text.replaceAll("^(##|///|/\\*\\*)[ ]?|[ ]?\\*/$", "");
  }

  /** The text of a function; empty when it has none. */
  String source(String text) {
    Object value = new Receivers(context, module).value(text);
    if (!(value instanceof SplFunction function)) {
      return "";
    }
    SourceSection section = function.target().getRootNode().getSourceSection();
    return section == null || !section.isAvailable() ? "" : section.getCharacters().toString();
  }
}
