// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.values.SplDict;
import spl.language.values.SplFunction;
import spl.language.values.SplText;
import spl.language.values.operations.Iteration;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Expr;

/** Binds the arguments of calls with spreads, whose number is known only when they run. */
public final class DynamicArguments {
  private DynamicArguments() {}

  /**
   * Spreads expanded in place.
   *
   * @param shape the shape after expansion
   * @param values slots before the first argument, then the arguments
   */
  public record Expanded(CallShape shape, Object[] values) {}

  /**
   * Arranges evaluated arguments for a callee, which goes into slot 0.
   *
   * @param call its offset counts slot 0 and a receiver behind it
   */
  @TruffleBoundary
  static Object[] bind(SplFunction function, NativeCalls.Call call) {
    Expanded e = expand(call.shape(), call.offset(), call.values(), call.location());
    ArgumentPlan plan =
        ArgumentPlan.create(function.info(), e.shape(), call.offset() - 1, call.location());
    Object[] bound = plan.bind(e.values());
    bound[0] = function;
    return bound;
  }

  /** Expands the spreads of a call; the first {@code offset} values are kept as they are. */
  @TruffleBoundary
  public static Expanded expand(
      CallShape shape, int offset, Object[] values, @Nullable Node location) {
    List<Arg> args = new ArrayList<>();
    List<Object> out = new ArrayList<>();
    for (int i = 0; i < offset; i++) {
      out.add(values[i]);
    }
    for (int i = 0; i < shape.count(); i++) {
      Object v = values[offset + i];
      switch (shape.kind(i)) {
        case SPREAD -> {
          Iterator<Object> it = Iteration.iterator(SplContext.get(location), v);
          while (it.hasNext()) {
            add(args, Arg.Kind.POSITIONAL, null);
            out.add(it.next());
          }
        }
        case DICT_SPREAD -> spreadDict(args, out, v, location);
        default -> {
          add(args, shape.kind(i), shape.name(i));
          out.add(v);
        }
      }
    }
    return new Expanded(new CallShape(args), out.toArray());
  }

  private static void add(List<Arg> args, Arg.Kind kind, @Nullable String name) {
    args.add(new Arg(kind, name, new Expr.NilLit(Span.NONE), Span.NONE));
  }

  private static void spreadDict(
      List<Arg> args, List<Object> out, Object value, @Nullable Node location) {
    if (!(value instanceof SplDict dict)) {
      throw SplErrors.typeMismatch("dict", SplContext.get(location).typeName(value), location);
    }
    for (Object key : dict.keyArray()) {
      String name =
          key instanceof TruffleString t
              ? SplText.toJava(t)
              : SplContext.get(location).display(key);
      add(args, Arg.Kind.NAMED, name);
      out.add(Objects.requireNonNull(dict.get(SplContext.get(location), key)));
    }
  }
}
