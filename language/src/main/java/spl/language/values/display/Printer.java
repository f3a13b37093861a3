// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplError;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplFloat32;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplQuantity;
import spl.language.values.SplRange;
import spl.language.values.SplSet;
import spl.language.values.SplSome;
import spl.language.values.SplSymbol;
import spl.language.values.SplTagged;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplType;

/** Writes one value with all it contains; an object inside itself is written as dots. */
final class Printer {
  /** The three forms of a value. */
  enum Style {
    DISPLAY,
    DEBUG,
    PRETTY
  }

  private static final int INDENT = 4;

  private final Guest guest;
  private final Style style;
  private final StringBuilder out = new StringBuilder();
  private final Map<SplObject, Integer> open = new IdentityHashMap<>(4);
  private int indent;

  Printer(Guest guest, Style style) {
    this.guest = guest;
    this.style = style;
  }

  String print(Object value) {
    write(value);
    return out.toString();
  }

  private void write(Object value) {
    switch (value) {
      case Long l -> out.append(l.longValue());
      case TruffleString text -> text(SplText.toJava(text));
      case Double d -> out.append(isDebug() ? FloatText.debug(d) : FloatText.display(d));
      case SplFloat32 f ->
          out.append(isDebug() ? FloatText.debug(f.value()) : FloatText.display(f.value()));
      case SplSymbol symbol -> out.append(symbol);
      case SplTagged tagged -> tagged(tagged);
      case SplQuantity q -> quantity(q);
      case SplRange range -> range(range);
      case SplFunction f -> function(f);
      case SplBoundMethod bound -> out.append("<fn:").append(bound.name()).append('>');
      case SplType type -> out.append("<type:").append(type.name()).append('>');
      case SplModule module -> out.append("<module:").append(module.name()).append('>');
      case SplError error -> error(error);
      default -> compound(value);
    }
  }

  private boolean isDebug() {
    return style != Style.DISPLAY;
  }

  private void compound(Object value) {
    switch (value) {
      case SplSome some -> wrapper("Some", some.value());
      case SplOk ok -> wrapper("Ok", ok.value());
      case SplErr err -> wrapper("Err", err.value());
      case SplArray array -> list("[", array.size(), array::get, "]");
      case SplTuple tuple -> tuple(tuple);
      case SplSet set -> {
        Object[] elements = set.toArray();
        list("{", elements.length, i -> elements[i], "}");
      }
      case SplDict dict -> dict(dict);
      case SplEnumValue e -> enumValue(e);
      case SplObject object -> object(object);
      default -> out.append(value);
    }
  }

  private void text(String text) {
    out.append(isDebug() ? Display.quote(text) : text);
  }

  private void tagged(SplTagged tagged) {
    text(SplText.toJava(tagged.text()));
    if (isDebug()) {
      out.append('_').append(tagged.suffix());
    }
  }

  private void quantity(SplQuantity quantity) {
    Object amount = quantity.amount();
    out.append(Numbers.isFloat(amount) ? FloatText.display(Numbers.toDouble(amount)) : amount);
    out.append('_').append(quantity.unit().suffix());
  }

  private void range(SplRange range) {
    bound(range.from());
    out.append(range.inclusive() ? "..=" : "..");
    bound(range.to());
    if (range.step() != 1) {
      out.append(" step ").append(range.step());
    }
  }

  private void bound(@Nullable Object bound) {
    if (bound != null) {
      write(bound);
    }
  }

  private void function(SplFunction function) {
    if (function.info().isLambda()) {
      out.append("<lambda>");
    } else {
      out.append("<fn:").append(function.info().name()).append('>');
    }
  }

  private void error(SplError error) {
    if (!isDebug()) {
      out.append(error.message());
      return;
    }
    out.append("Error(kind: ").append(Display.quote(error.kind().guestName()));
    out.append(", message: ").append(Display.quote(error.message())).append(')');
  }

  private void wrapper(String name, Object payload) {
    list(name + "(", 1, i -> payload, ")");
  }

  private void tuple(SplTuple tuple) {
    boolean single = tuple.size() == 1 && style != Style.PRETTY;
    list("(", tuple.size(), tuple::get, single ? ",)" : ")");
  }

  private void list(String start, int count, IntFunction<Object> element, String end) {
    group(start, count, i -> write(element.apply(i)), end);
  }

  private void dict(SplDict dict) {
    int[] entries = new int[dict.size()];
    int count = 0;
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      entries[count++] = e;
    }
    group(
        "{",
        count,
        i -> {
          write(dict.key(entries[i]));
          out.append(": ");
          write(dict.value(entries[i]));
        },
        "}");
  }

  /** Writes one part of a group by its index. */
  @FunctionalInterface
  private interface Part {
    void write(int index);
  }

  private void group(String start, int count, Part part, String end) {
    out.append(start);
    boolean lines = style == Style.PRETTY && count > 0;
    indent += INDENT;
    for (int i = 0; i < count; i++) {
      if (lines) {
        newLine();
      }
      part.write(i);
      if (lines) {
        out.append(',');
      } else if (i < count - 1) {
        out.append(", ");
      }
    }
    indent -= INDENT;
    if (lines) {
      newLine();
    }
    out.append(end);
  }

  private void newLine() {
    out.append('\n').repeat(' ', indent);
  }

  private void enumValue(SplEnumValue value) {
    if (writeUserForm(value, value.variant().type())) {
      return;
    }
    if (!isDebug()) {
      out.append(value.variant().type().name()).append("::");
    }
    out.append(value.variant().name());
    if (value.arity() == 0) {
      return;
    }
    group(
        "(",
        value.arity(),
        i -> {
          String name = i < value.variant().arity() ? value.variant().payload().get(i) : null;
          if (name != null) {
            out.append(name).append(": ");
          }
          write(value.payload(i));
        },
        ")");
  }

  private void object(SplObject object) {
    if (writeUserForm(object, object.type())) {
      return;
    }
    String name = object.type().name();
    if (open.containsKey(object)) {
      out.append(name).append("(...)");
      return;
    }
    if (object.type().kind() == SplType.Kind.ACTOR && !object.extras().isEmpty()) {
      out.append(object.extras().values().iterator().next());
      return;
    }
    open.put(object, open.size());
    fields(object);
    open.remove(object);
  }

  private void fields(SplObject object) {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < object.type().fields().size(); i++) {
      names.add(object.type().fields().get(i).name());
      values.add(object.get(i));
    }
    names.addAll(object.extras().keySet());
    values.addAll(object.extras().values());
    group(
        object.type().name() + "(",
        names.size(),
        i -> {
          if (!Character.isDigit(names.get(i).charAt(0))) {
            out.append(names.get(i)).append(": ");
          }
          write(values.get(i));
        },
        ")");
  }

  private boolean writeUserForm(Object value, SplType type) {
    Object own =
        isDebug() ? UserForms.debug(guest, value, type) : UserForms.display(guest, value, type);
    if (own == null) {
      return false;
    }
    out.append(
        own instanceof TruffleString text ? SplText.toJava(text) : Display.display(guest, own));
    return true;
  }
}
