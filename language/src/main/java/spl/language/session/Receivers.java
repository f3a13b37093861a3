// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.values.Cell;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplSet;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplType;
import spl.source.SourceText;
import spl.syntax.Expr;
import spl.syntax.parser.SplParsing;

/** The value of an expression, as far as it can be found without running anything. */
final class Receivers {
  private final SplContext context;
  private final SplModule module;

  Receivers(SplContext context, SplModule module) {
    this.context = context;
    this.module = module;
  }

  /** The value that a text stands for, or null. */
  @Nullable Object value(String text) {
    Expr expression = SplParsing.parseExpression(new SourceText("<input>", text));
    return expression == null ? null : value(expression);
  }

  @Nullable Object value(Expr expression) {
    return switch (expression) {
      case Expr.Name n -> named(n.name());
      case Expr.Member m -> member(value(m.receiver()), m.name());
      case Expr.Index i -> element(value(i.receiver()), value(i.index()));
      case Expr.IntLit i -> i.value();
      case Expr.FloatLit f -> f.value();
      case Expr.TextLit t -> SplText.of(t.value());
      case Expr.Interpolation i -> SplText.EMPTY;
      case Expr.BoolLit b -> b.value();
      case Expr.ArrayLit a -> SplArray.empty();
      case Expr.ArrayComp a -> SplArray.empty();
      case Expr.DictLit d -> new SplDict();
      case Expr.SetLit s -> new SplSet();
      default -> null;
    };
  }

  @Nullable Object named(String name) {
    Object found = context.modules().lookup(module, name);
    if (found == null) {
      found = context.builtinType(name);
    }
    return found == null ? context.freeBuiltin(name) : found;
  }

  private @Nullable Object member(@Nullable Object receiver, String name) {
    return switch (receiver) {
      case SplObject o -> {
        int index = o.type().fieldIndex(name);
        yield index < 0 ? o.type().findMethod(name) : o.get(index);
      }
      case SplModule m -> {
        Cell cell = m.findExported(name);
        yield cell == null || cell.get() == SplNil.INSTANCE ? null : cell.get();
      }
      case SplType t -> ofType(t, name);
      case null -> null;
      default -> context.typeOf(receiver).findMethod(name);
    };
  }

  private static @Nullable Object ofType(SplType type, String name) {
    Object found = type.statics().get(name);
    if (found == null) {
      found = type.findMethod(name);
    }
    return found instanceof Cell cell ? cell.get() : found;
  }

  private @Nullable Object element(@Nullable Object receiver, @Nullable Object index) {
    return switch (receiver) {
      case SplArray a when index instanceof Long i && i >= 0 && i < a.size() -> a.get(i.intValue());
      case SplTuple t when index instanceof Long i && i >= 0 && i < t.size() -> t.get(i.intValue());
      case SplDict d when index != null -> d.get(context, index);
      case null, default -> null;
    };
  }
}
