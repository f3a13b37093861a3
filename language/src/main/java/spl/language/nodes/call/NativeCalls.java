// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.NamedArgument;
import spl.language.errors.SplErrors;
import spl.language.values.FunctionInfo;
import spl.syntax.Arg;

/** Calls built-in methods and functions declared in method tables. */
public final class NativeCalls {
  private NativeCalls() {}

  /**
   * One call of a built-in method.
   *
   * @param shape how the arguments are written
   * @param values evaluated arguments from {@code offset} on
   */
  public record Call(CallShape shape, Object[] values, int offset, @Nullable Node location) {}

  /** Binds the arguments and runs the method; an omitted optional argument shortens the array. */
  @TruffleBoundary
  public static Object call(SplContext context, BuiltinMethod method, Object self, Call call) {
    Object[] arguments = call.shape().isPlain() ? plain(method, call) : bind(method, call);
    return context.runBuiltin(method, self, arguments, call.location());
  }

  private static Object[] plain(BuiltinMethod method, Call call) {
    int given = call.shape().count();
    if (given < method.required()) {
      throw SplErrors.missingArgument(method.params().get(given), method.name(), call.location());
    }
    if (given > method.params().size() && !method.variadic()) {
      throw SplErrors.tooManyArguments(
          method.name(), method.params().size(), given, call.location());
    }
    return Arrays.copyOfRange(call.values(), call.offset(), call.offset() + given);
  }

  private static Object[] bind(BuiltinMethod method, Call call) {
    DynamicArguments.Expanded e =
        call.shape().isDynamic()
            ? DynamicArguments.expand(call.shape(), call.offset(), call.values(), call.location())
            : new DynamicArguments.Expanded(call.shape(), call.values());
    if (method.variadic()) {
      return bindVariadic(method, e, call);
    }
    Object[] slots = new Object[method.params().size()];
    Arrays.fill(slots, FunctionInfo.MISSING);
    for (int i = 0; i < e.shape().count(); i++) {
      if (e.shape().kind(i) == Arg.Kind.NAMED) {
        slots[index(method, e.shape().name(i), call.location())] = e.values()[call.offset() + i];
      }
    }
    fill(method, slots, e, call);
    return shorten(method, slots, call.location());
  }

  private static int index(BuiltinMethod method, @Nullable String name, @Nullable Node location) {
    int index = method.params().indexOf(name);
    if (index < 0) {
      throw SplErrors.unknownArgument(String.valueOf(name), method.name(), location);
    }
    return index;
  }

  private static void fill(
      BuiltinMethod method, Object[] slots, DynamicArguments.Expanded e, Call call) {
    int next = 0;
    for (int i = 0; i < e.shape().count(); i++) {
      if (e.shape().kind(i) == Arg.Kind.NAMED) {
        continue;
      }
      while (next < slots.length && slots[next] != FunctionInfo.MISSING) {
        next++;
      }
      if (next == slots.length) {
        throw SplErrors.tooManyArguments(
            method.name(), slots.length, e.shape().count(), call.location());
      }
      slots[next] = e.values()[call.offset() + i];
    }
  }

  private static Object[] shorten(BuiltinMethod method, Object[] slots, @Nullable Node location) {
    int length = slots.length;
    while (length > 0 && slots[length - 1] == FunctionInfo.MISSING) {
      length--;
    }
    for (int i = 0; i < Math.max(length, method.required()); i++) {
      if (slots[i] == FunctionInfo.MISSING) {
        throw SplErrors.missingArgument(method.params().get(i), method.name(), location);
      }
    }
    return Arrays.copyOf(slots, length);
  }

  private static Object[] bindVariadic(
      BuiltinMethod method, DynamicArguments.Expanded e, Call call) {
    List<Object> positional = new ArrayList<>();
    List<Object> named = new ArrayList<>();
    for (int i = 0; i < e.shape().count(); i++) {
      Object value = e.values()[call.offset() + i];
      String name = e.shape().name(i);
      if (e.shape().kind(i) == Arg.Kind.NAMED && name != null) {
        named.add(new NamedArgument(name, value));
      } else {
        positional.add(value);
      }
    }
    if (positional.size() < method.required()) {
      throw SplErrors.missingArgument(
          method.params().get(positional.size()), method.name(), call.location());
    }
    positional.addAll(named);
    return positional.toArray();
  }
}
