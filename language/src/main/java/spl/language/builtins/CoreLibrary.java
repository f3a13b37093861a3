// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.language.async.SplActor;
import spl.language.builtins.async.ActorMethods;
import spl.language.builtins.async.AsyncFunctions;
import spl.language.builtins.async.ChannelMethods;
import spl.language.builtins.async.GeneratorMethods;
import spl.language.builtins.async.PromiseMethods;
import spl.language.builtins.async.PromiseStatics;
import spl.language.builtins.console.ConsoleFunctions;
import spl.language.builtins.core.CoreMethods;
import spl.language.builtins.core.Functions;
import spl.language.builtins.core.Statics;
import spl.language.builtins.object.EnumMethods;
import spl.language.builtins.object.ErrorMethods;
import spl.language.builtins.object.ObjectMethods;
import spl.language.builtins.object.TypeMethods;
import spl.language.errors.SplError;
import spl.language.values.CowValue;
import spl.language.values.SplChannel;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplGenerator;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplSome;
import spl.language.values.SplType;
import spl.language.values.SplUnit;

/**
 * Methods of built-in types, statics of their type objects and free functions. Belongs to an
 * engine; its tables are made when first needed.
 */
public final class CoreLibrary {
  private @Nullable CoreMethods methods;
  private @Nullable Statics statics;
  private @Nullable Map<String, Object> functions;
  private final Map<Class<?>, MethodTable> others = new HashMap<>();
  private @Nullable MethodTable promiseStatics;
  private @Nullable MethodTable channelStatics;
  private @Nullable MethodTable common;

  /** A method of a value by its own type, or null. */
  public synchronized @Nullable BuiltinMethod method(Object value, String name) {
    if (methods == null) {
      methods = new CoreMethods();
    }
    BuiltinMethod own = methods.find(value, name);
    if (own != null) {
      return own;
    }
    MethodTable table = other(value);
    own = table == null ? null : table.find(name);
    return own != null ? own : common().find(name);
  }

  /** Names of the methods of a value's own type. */
  public synchronized Set<String> methodNames(Object value) {
    if (methods == null) {
      methods = new CoreMethods();
    }
    MethodTable table = methods.tableOf(value);
    if (table == null) {
      table = other(value);
    }
    return table == null ? Set.of() : table.names();
  }

  /** Names of the methods that all values have. */
  public synchronized Set<String> commonMethodNames() {
    return common().names();
  }

  /** A method that a plain value answers as an option, or null. */
  public synchronized @Nullable BuiltinMethod optionMethod(String name) {
    if (methods == null) {
      methods = new CoreMethods();
    }
    return methods.optionMethod(name);
  }

  private MethodTable common() {
    if (common == null) {
      common = ObjectMethods.create();
    }
    return common;
  }

  private @Nullable MethodTable other(Object value) {
    return switch (value) {
      case SplPromise p -> others.computeIfAbsent(SplPromise.class, c -> PromiseMethods.table());
      case SplGenerator g ->
          others.computeIfAbsent(SplGenerator.class, c -> GeneratorMethods.table());
      case SplChannel ch -> others.computeIfAbsent(SplChannel.class, c -> ChannelMethods.table());
      case SplEnumValue e -> others.computeIfAbsent(SplEnumValue.class, c -> EnumMethods.create());
      case SplError e -> others.computeIfAbsent(SplError.class, c -> ErrorMethods.create());
      case SplType t -> others.computeIfAbsent(SplType.class, c -> TypeMethods.create());
      case SplActor a -> others.computeIfAbsent(SplActor.class, c -> ActorMethods.handle());
      case SplObject o when o.type().kind() == SplType.Kind.ACTOR ->
          others.computeIfAbsent(SplObject.class, c -> ActorMethods.state());
      default -> null;
    };
  }

  /** A static member of a built-in type: a constant or a method; null when there is none. */
  public synchronized @Nullable Object statics(String type, String name) {
    if (statics == null) {
      statics = new Statics();
    }
    Object found = statics.find(type, name);
    if (found != null) {
      return found;
    }
    return switch (type) {
      case "option" -> name.equals("Some") || name.equals("None") ? function(name) : null;
      case "result" -> name.equals("Ok") || name.equals("Err") ? function(name) : null;
      case "promise" -> promiseStatics().find(name);
      case "channel" -> channelStatics().find(name);
      default -> null;
    };
  }

  private MethodTable promiseStatics() {
    if (promiseStatics == null) {
      promiseStatics = PromiseStatics.table(PromiseMethods.table());
    }
    return promiseStatics;
  }

  private MethodTable channelStatics() {
    if (channelStatics == null) {
      channelStatics = ChannelMethods.statics();
    }
    return channelStatics;
  }

  /** The names of all free functions and predefined constants. */
  public synchronized Set<String> functionNames() {
    function("len");
    return functions == null ? Set.of() : Set.copyOf(functions.keySet());
  }

  /** A free function or predefined constant by name, or null. */
  public synchronized @Nullable Object function(String name) {
    if (functions == null) {
      functions = new HashMap<>();
      addAll(ConsoleFunctions.create());
      functions.put("None", SplNone.INSTANCE);
      functions.put("void", SplUnit.INSTANCE);
      addWrapper("Some", (guest, self, args) -> new SplSome(args[0]));
      addWrapper("Ok", (guest, self, args) -> new SplOk(payload(args)));
      addWrapper("Err", (guest, self, args) -> new SplErr(payload(args)));
    }
    Object known = functions.get(name);
    if (known == null && !functions.containsKey("len")) {
      addAll(Functions.create());
      addAll(AsyncFunctions.table());
      known = functions.get(name);
    }
    return known;
  }

  private static Object payload(Object[] args) {
    return args.length == 0 ? SplUnit.INSTANCE : CowValue.share(args[0]);
  }

  private void addWrapper(String name, BuiltinMethod.Body body) {
    addAll(new MethodTable("function").add(name, name.equals("Some") ? "value" : "value?", body));
  }

  private void addAll(MethodTable table) {
    Map<String, Object> all = functions;
    if (all != null) {
      for (String name : table.names()) {
        BuiltinMethod method = table.find(name);
        if (method != null) {
          all.putIfAbsent(name, new SplNative(method));
        }
      }
    }
  }
}
