// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import java.util.ArrayList;
import java.util.List;
import spl.source.SourceText;
import spl.syntax.Module;
import spl.syntax.Pattern;
import spl.syntax.Stmt;
import spl.syntax.TreePrinter;
import spl.syntax.lexer.Colours;
import spl.syntax.lexer.TypedText;
import spl.syntax.parser.SplParsing;

/** What can be told of an input by looking at its text. */
final class InputShape {
  private static final String NAME = "<input>";

  private InputShape() {}

  static String colours(String text) {
    return Colours.of(source(text));
  }

  static int indentation(String text) {
    return new TypedText(source(text)).nextIndentation();
  }

  static List<String> words(String text) {
    return new TypedText(source(text)).words();
  }

  static String tree(String text) {
    return TreePrinter.print(SplParsing.parse(source(text)).module());
  }

  /** The names that the last statement binds, in order. */
  static List<String> bound(String text) {
    Module module = SplParsing.parse(source(text)).module();
    if (module.body().isEmpty() || !(module.body().getLast() instanceof Stmt.Let let)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    collect(let.pattern(), names);
    return names;
  }

  private static void collect(Pattern pattern, List<String> names) {
    switch (pattern) {
      case Pattern.Bind bind -> names.add(bind.name());
      case Pattern.Typed typed -> collect(typed.pattern(), names);
      case Pattern.Tuple tuple -> tuple.elements().forEach(p -> collect(p, names));
      case Pattern.Array array -> array.elements().forEach(p -> collect(p, names));
      default -> {
        // Other patterns are told by their parts when somebody asks.
      }
    }
  }

  static SourceText source(String text) {
    return new SourceText(NAME, text);
  }
}
