// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Attribute;

/** Builds attributes and decorators. */
final class AttributeBuilder {
  private AttributeBuilder() {}

  static List<Attribute> build(TreeBuilder tree, List<SplParser.AttributeContext> contexts) {
    List<Attribute> attributes = new ArrayList<>();
    for (SplParser.AttributeContext context : contexts) {
      Span span = tree.spans().of(context);
      if (context.DECORATOR() != null) {
        List<Arg> arguments = context.arguments() == null ? List.of() : context.arguments().values;
        attributes.add(new Attribute(name(context.word()), arguments, true, span));
      }
      for (SplParser.AttributeItemContext item : context.attributeItem()) {
        attributes.add(new Attribute(name(item.word()), arguments(item), false, span));
      }
    }
    return attributes;
  }

  private static String name(List<SplParser.WordContext> words) {
    return words.stream().map(w -> w.getText()).collect(Collectors.joining("."));
  }

  private static List<Arg> arguments(SplParser.AttributeItemContext item) {
    SplParser.AttributeRestContext rest = item.attributeRest();
    if (rest == null) {
      return List.of();
    }
    return rest.arguments() != null
        ? rest.arguments().values
        : List.of(Arg.positional(rest.expression().value));
  }
}
