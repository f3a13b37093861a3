// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import spl.language.SplContext;
import spl.language.errors.SplPanic;
import spl.language.interop.GuestValues;
import spl.language.values.Cell;
import spl.language.values.CowValue;
import spl.language.values.FunctionInfo;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplType;

/** The values of a session: shown, listed, and kept under the names of earlier answers. */
final class SessionValues {
  /** The width of a value in a list of names. */
  private static final int SHORT = 60;

  private static final String LAST = "_";
  private static final String LAST_BUT_ONE = "__";
  private static final String ERROR = "_err";

  private final SplContext context;
  private final SplModule module;

  SessionValues(SplContext context, SplModule module) {
    this.context = context;
    this.module = module;
  }

  String show(Object value, int width) {
    return new ValueText(context, width).show(GuestValues.toGuest(value));
  }

  String shape(Object value) {
    return shapeOf(GuestValues.toGuest(value));
  }

  String shapeOf(Object value) {
    return switch (value) {
      case SplFunction f -> signature(f.info());
      case Long l -> "i64";
      case Double d -> "f64";
      case SplType t -> t.kind().name().toLowerCase(java.util.Locale.ROOT);
      default -> context.typeName(value);
    };
  }

  /** A function as its declaration starts. */
  static String signature(FunctionInfo info) {
    return info.params().stream()
        .skip(info.isMethod() ? 1 : 0)
        .map(p -> p.name() + (p.variadic() ? "..." : "") + (p.optional() ? "?" : ""))
        .collect(Collectors.joining(", ", "fn(", ")"));
  }

  /** Everything the session declared, its own memory left out. */
  List<String> names() {
    List<String> rows = new ArrayList<>();
    for (String name : module.names()) {
      Cell cell = module.find(name);
      if (cell != null && !name.startsWith("_")) {
        Object value = cell.get();
        String shown = new ValueText(context, SHORT).line(value);
        rows.add(name + "\t" + shapeOf(value) + "\t" + shown);
      }
    }
    return rows;
  }

  void remember(Object host, long number) {
    Object value = GuestValues.toGuest(host);
    if (value instanceof CowValue shared) {
      shared.markShared();
    }
    Cell last = module.find(LAST);
    if (last != null) {
      set(LAST_BUT_ONE, last.get());
    }
    set(LAST, value);
    set(LAST + number, value);
  }

  void fail(Object error) {
    Object value =
        error instanceof SplPanic panic
            ? panic.payload()
            : GuestValues.toGuest(InteropLibrary.getUncached().toDisplayString(error));
    set(ERROR, value);
  }

  private void set(String name, Object value) {
    module.global(module.declare(name)).set(value);
  }
}
