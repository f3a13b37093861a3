// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.core.CoreMethods;
import spl.language.errors.SplErrors;

/** A guest without engine: functions are {@link TestFunction}s. */
public final class TestGuest implements Guest {
  private final CoreMethods methods = new CoreMethods();

  @Override
  public Object call(Object callee, Object... arguments) {
    return switch (callee) {
      case TestFunction f when arguments.length < f.arity() ->
          throw SplErrors.missingArgument("x", "lambda", null);
      case TestFunction f -> f.body().apply(arguments);
      case SplComposition c -> c.call(this, arguments);
      default -> throw SplErrors.notCallable(typeName(callee), null);
    };
  }

  @Override
  public boolean isCallable(Object value) {
    return value instanceof TestFunction || value instanceof SplComposition;
  }

  @Override
  public int parameterCount(Object callee) {
    return callee instanceof TestFunction f ? f.arity() : -1;
  }

  @Override
  public @Nullable Object callUserMethod(Object receiver, String name, Object... arguments) {
    SplType type =
        receiver instanceof SplObject o
            ? o.type()
            : receiver instanceof SplEnumValue e ? e.variant().type() : null;
    Object method = type == null ? null : type.findMethod(name);
    if (method == null) {
      return null;
    }
    Object[] all = new Object[arguments.length + 1];
    all[0] = receiver;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return call(method, all);
  }

  @Override
  public Object callMethod(Object receiver, String name, Object... arguments) {
    Object user = callUserMethod(receiver, name, arguments);
    if (user != null) {
      return user;
    }
    BuiltinMethod method = methods.find(receiver, name);
    if (method == null) {
      method = methods.optionMethod(name);
    }
    if (method == null) {
      throw SplErrors.unknownMethod(name, typeName(receiver), null);
    }
    if (arguments.length < method.required()) {
      throw SplErrors.missingArgument(method.params().get(arguments.length), name, null);
    }
    return method.body().call(this, receiver, arguments);
  }

  @Override
  public String typeName(Object value) {
    return switch (value) {
      case Long l -> "int";
      case SplUnsigned u -> "int";
      case Double d -> "float";
      case Boolean b -> "bool";
      case TruffleString t -> "text";
      case SplArray a -> "array";
      case SplDict d -> "dict";
      case SplSet s -> "set";
      case SplTuple t -> "tuple";
      case SplRange r -> "range";
      case SplNil n -> "nil";
      case SplObject o -> o.type().name();
      case TestFunction f -> "function";
      default -> value.getClass().getSimpleName();
    };
  }

  @Override
  public SplPromise.Owner loop() {
    throw new UnsupportedOperationException("a value without a loop");
  }

  @Override
  public Object await(Object value) {
    return value;
  }
}
