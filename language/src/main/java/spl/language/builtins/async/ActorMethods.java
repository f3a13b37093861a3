// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncRuntime;
import spl.language.async.SplActor;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.MethodTable;
import spl.language.builtins.NamedArgument;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.FunctionInfo;
import spl.language.values.Guest;
import spl.language.values.SplEnumValue;
import spl.language.values.SplField;
import spl.language.values.SplFunction;
import spl.language.values.SplObject;
import spl.language.values.SplSymbol;
import spl.language.values.SplText;
import spl.language.values.SplUnit;

/** What actors understand: their handles, and the state that handles a message. */
public final class ActorMethods {
  /** The handlers that take a message of any kind, in the order they are looked for. */
  private static final String[] CATCH_ALL = {"receive", "handle", "on_message"};

  private ActorMethods() {}

  /** Methods of a handle. */
  public static MethodTable handle() {
    return new MethodTable("actor")
        .add("send", "message args...", ActorMethods::send)
        .add("stop", "", (guest, self, args) -> stop(actor(self)))
        .add("join wait", "", (guest, self, args) -> actor(self).join())
        .add("is_alive", "", (guest, self, args) -> actor(self).isAlive());
  }

  /** What a handler can do besides the methods of its actor. */
  public static MethodTable state() {
    return new MethodTable("actor")
        .add("reply", "value", (guest, self, args) -> reply(self, args[0]))
        .add("stop", "", (guest, self, args) -> stop(SplActor.of((SplObject) self)));
  }

  /** {@code handle.name(args)} as a message. */
  public static BuiltinMethod message(SplFunction handler) {
    String name = handler.info().name();
    return new BuiltinMethod(
        name,
        List.of("args"),
        0,
        true,
        Effect.READS,
        (guest, self, args) -> deliver(guest, actor(self), name, inOrder(handler.info(), args)));
  }

  /** Puts named arguments, which come behind the others, where their parameters are. */
  private static Object[] inOrder(FunctionInfo handler, Object[] args) {
    if (args.length == 0 || !(args[args.length - 1] instanceof NamedArgument)) {
      return args;
    }
    int first = handler.isMethod() ? 1 : 0;
    Object[] placed = new Object[handler.arity() - first];
    Arrays.fill(placed, FunctionInfo.MISSING);
    for (Object argument : args) {
      if (argument instanceof NamedArgument named) {
        placed[place(handler, named.name()) - first] = named.value();
      }
    }
    int next = 0;
    for (int i = 0; !(args[i] instanceof NamedArgument); i++) {
      while (next < placed.length && placed[next] != FunctionInfo.MISSING) {
        next++;
      }
      if (next == placed.length) {
        throw SplErrors.tooManyArguments(handler.name(), placed.length, args.length, null);
      }
      placed[next] = args[i];
    }
    requireAll(handler, placed, first);
    return placed;
  }

  private static void requireAll(FunctionInfo handler, Object[] placed, int first) {
    for (int i = 0; i < placed.length; i++) {
      FunctionInfo.Parameter p = handler.params().get(first + i);
      if (placed[i] == FunctionInfo.MISSING && !p.optional()) {
        throw SplErrors.missingArgument(p.name(), handler.name(), null);
      }
    }
  }

  private static int place(FunctionInfo handler, String name) {
    for (int i = 0; i < handler.arity(); i++) {
      if (handler.params().get(i).name().equals(name)) {
        return i;
      }
    }
    throw SplErrors.unknownArgument(name, handler.name(), null);
  }

  private static Object send(Guest guest, Object self, Object[] args) {
    SplActor actor = actor(self);
    Object message = args[0];
    String name =
        switch (message) {
          case SplEnumValue e -> e.variant().name();
          case SplObject o -> o.type().name();
          case SplSymbol s -> s.name();
          case TruffleString t -> SplText.toJava(t);
          default -> "";
        };
    Object handler = actor.state().type().findMethod(name);
    if (handler != null) {
      return deliver(guest, actor, name, payload(message, handler, args));
    }
    for (String any : CATCH_ALL) {
      if (actor.state().type().findMethod(any) != null) {
        return deliver(guest, actor, any, args);
      }
    }
    throw SplErrors.unknownMethod(
        name.isEmpty() ? CATCH_ALL[0] : name, actor.state().type().name(), null);
  }

  /** What a message gives to its handler: the payload, the fields, or what stands behind it. */
  private static Object[] payload(Object message, Object handler, Object[] args) {
    return switch (message) {
      case SplEnumValue e -> payload(e);
      case SplObject o when handler instanceof SplFunction f -> fields(o, f.info());
      default -> Arrays.copyOfRange(args, 1, args.length);
    };
  }

  /** The fields in the order of the parameters; the object itself where their number differs. */
  private static Object[] fields(SplObject message, FunctionInfo handler) {
    int first = handler.isMethod() ? 1 : 0;
    List<SplField> fields = message.type().fields();
    if (handler.arity() - first != fields.size()) {
      return new Object[] {message};
    }
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = message.get(i);
    }
    return values;
  }

  private static Object[] payload(SplEnumValue message) {
    Object[] values = new Object[message.arity()];
    for (int i = 0; i < values.length; i++) {
      values[i] = message.payload(i);
    }
    return values;
  }

  private static Object deliver(Guest guest, SplActor actor, String name, Object[] args) {
    CowValue.shareAll(args, args.length);
    return actor.send(name, () -> guest.callMethod(actor.state(), name, args));
  }

  private static Object reply(Object self, Object value) {
    SplActor actor = SplActor.of((SplObject) self);
    if (actor != null) {
      actor.reply(CowValue.share(value));
    }
    return SplUnit.INSTANCE;
  }

  private static Object stop(@Nullable SplActor actor) {
    if (actor != null) {
      actor.stop();
    }
    return SplUnit.INSTANCE;
  }

  private static SplActor actor(Object self) {
    return (SplActor) self;
  }

  /** {@code Type.spawn(args)}: constructs the state and starts an actor around it. */
  public static BuiltinMethod spawn() {
    return new BuiltinMethod(
        "spawn",
        List.of("args"),
        0,
        true,
        Effect.READS,
        (guest, self, args) ->
            new SplActor(AsyncRuntime.of(guest), (SplObject) guest.call(self, args)));
  }
}
