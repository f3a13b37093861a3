// SPDX-License-Identifier: Apache-2.0
package spl.language.worker;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.SplNative;
import spl.language.errors.SplError;
import spl.language.errors.SplErrors;
import spl.language.values.Cell;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplComposition;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplFloat32;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplQuantity;
import spl.language.values.SplRange;
import spl.language.values.SplSet;
import spl.language.values.SplSome;
import spl.language.values.SplSymbol;
import spl.language.values.SplTagged;
import spl.language.values.SplTraitInstance;
import spl.language.values.SplTuple;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplUnsigned;
import spl.language.values.SplVariant;

/**
 * Copies values from one program into another.
 *
 * <p>Note [Copied programs]. Every object is first made empty and filled later from a list of
 * tasks, so that circles end and long chains do not deepen the stack; code is shared. What a
 * function captures is copied first, and anything in it that cannot be copied is an error. The
 * globals of all modules follow; there, a value that cannot be copied becomes a promise that fails
 * when the worker looks at it, because most workers never will. Dicts and sets are filled last:
 * their keys must be complete to be hashed.
 */
final class ProgramCopy {
  private final SplContext target;
  private final ForeignValues foreign;
  private final Map<Object, Object> twins = new IdentityHashMap<>();
  private final Deque<Runnable> fills = new ArrayDeque<>();
  private final Deque<Runnable> globals = new ArrayDeque<>();
  private final TypeCopies types = new TypeCopies(this);
  private final KeyedCopies keyed;
  private @Nullable String refused;
  private boolean strict = true;

  private ProgramCopy(SplContext target, ForeignValues foreign) {
    this.target = target;
    this.foreign = foreign;
    this.keyed = new KeyedCopies(this, target);
  }

  /**
   * Copies a value with all modules of its program; the target must be entered and fresh.
   *
   * @throws UncopyableException naming what the value holds that cannot be copied
   */
  static Object of(Object value, SplContext source, SplContext target, ForeignValues foreign)
      throws UncopyableException {
    ProgramCopy copy = new ProgramCopy(target, foreign);
    copy.twins.put(source.modules().nativeModule(), target.modules().nativeModule());
    source.pairTypes(target, copy::pair);
    Object result = copy.copy(value);
    run(copy.fills);
    if (copy.refused != null) {
      throw new UncopyableException(copy.refused);
    }
    copy.strict = false;
    target.modules().adopt(source.modules(), copy::module);
    while (!copy.globals.isEmpty() || !copy.fills.isEmpty()) {
      run(copy.globals);
      run(copy.fills);
    }
    copy.keyed.fill();
    return result;
  }

  private static void run(Deque<Runnable> tasks) {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  /** A built-in type has its twin already, but programs may have given it methods. */
  private void pair(SplType type, SplType twin) {
    twins.put(type, twin);
    globals.add(() -> types.fillMembers(type, twin));
  }

  SplModule module(SplModule module) {
    return (SplModule) copy(module);
  }

  Cell cell(Cell cell) {
    return twin(cell, new Cell(SplNil.INSTANCE), twin -> twin.set(copy(cell.get())));
  }

  /** The twin of a value; it may be filled later. */
  Object copy(Object value) {
    return switch (value) {
      case Long l -> l;
      case Double d -> d;
      case Boolean b -> b;
      case TruffleString t -> t;
      case SplNil n -> n;
      case SplFunction f -> function(f);
      case SplObject o -> object(o);
      case SplArray a -> array(a);
      case SplType t -> types.type(t);
      case SplEnumValue e -> enumValue(e);
      case SplTuple t -> tuple(t);
      case SplSome s -> new SplSome(copy(s.value()));
      case SplOk o -> new SplOk(copy(o.value()));
      case SplErr e -> new SplErr(copy(e.value()));
      case SplDict d -> keyed.dict(d);
      case SplSet s -> keyed.set(s);
      case SplModule m -> moduleTwin(m);
      default -> rare(value);
    };
  }

  private Object rare(Object value) {
    return switch (value) {
      case SplNone n -> n;
      case SplUnit u -> u;
      case SplUnsigned u -> u;
      case SplFloat32 f -> f;
      case SplTagged t -> t;
      case SplSymbol s -> s;
      case SplRange r -> r;
      case SplQuantity q -> q;
      case SplError e -> e;
      case SplNative n -> n;
      case BuiltinMethod m -> m;
      case Cell c -> cell(c);
      case SplVariant v -> types.variant(v);
      case SplBoundMethod b -> new SplBoundMethod(copy(b.receiver()), copy(b.method()), b.name());
      case SplComposition c -> new SplComposition(copy(c.first()), copy(c.second()));
      case SplTraitInstance t -> new SplTraitInstance((SplType) copy(t.trait()), t.arguments());
      case SplPromise p when p.isFulfilled() -> settled(p);
      default -> hosted(value);
    };
  }

  private Object hosted(Object value) {
    Object known = twins.get(value);
    if (known == null) {
      known = foreign.copy(value, target);
      if (known == null) {
        known = refusal(value);
      }
      twins.put(value, known);
    }
    return known;
  }

  private Object refusal(Object value) {
    String what = "a " + target.typeName(value);
    if (strict && refused == null) {
      refused = what;
    }
    SplPromise failed = target.async().newPromise(what);
    failed.reject(SplErrors.unsupported("use of " + what + " of another program", null));
    failed.observe();
    return failed;
  }

  private SplPromise settled(SplPromise promise) {
    return twin(
        promise,
        target.async().newPromise(promise.description()),
        twin -> twin.resolve(copy(promise.value())));
  }

  private SplFunction function(SplFunction function) {
    int count = function.captureCount();
    Cell[] cells = count == 0 ? SplFunction.NO_CAPTURES : new Cell[count];
    SplFunction twin = new SplFunction(function.info(), module(function.module()), cells);
    return twin(
        function,
        twin,
        made -> {
          for (int i = 0; i < count; i++) {
            cells[i] = cell(function.capture(i));
          }
        });
  }

  private SplModule moduleTwin(SplModule module) {
    Object known = twins.get(module);
    if (known == null) {
      SplModule made = new SplModule(module.name(), module.path());
      twins.put(module, made);
      globals.add(() -> made.fill(module, this::cell, this::module));
      known = made;
    }
    return (SplModule) known;
  }

  private SplObject object(SplObject object) {
    Object known = twins.get(object);
    if (known != null) {
      return (SplObject) known;
    }
    SplObject made = new SplObject((SplType) copy(object.type()));
    return twin(object, made, twin -> fill(object, twin));
  }

  private void fill(SplObject object, SplObject twin) {
    for (int i = 0; i < object.type().fields().size(); i++) {
      twin.set(i, copy(object.get(i)));
    }
    object.extras().forEach((name, value) -> twin.setExtra(name, copy(value)));
    if (object.isFrozen()) {
      twin.freeze();
    }
    keepShared(object, twin);
  }

  /** Shared marks travel along: both places of a value copied on write hold one twin, too. */
  static void keepShared(CowValue value, CowValue twin) {
    if (value.isShared()) {
      twin.markShared();
    }
  }

  private SplArray array(SplArray array) {
    if (!array.isObjectStorage()) {
      return twin(array, array.copyForWrite(), twin -> keepShared(array, twin));
    }
    return twin(array, SplArray.withCapacity(array.size()), twin -> fill(array, twin));
  }

  private void fill(SplArray array, SplArray twin) {
    for (int i = 0; i < array.size(); i++) {
      twin.append(copy(array.get(i)));
    }
    if (array.isFrozen()) {
      twin.freeze();
    }
    if (array.isFixed()) {
      twin.fix();
    }
    keepShared(array, twin);
  }

  private SplTuple tuple(SplTuple tuple) {
    Object[] elements = new Object[tuple.size()];
    return twin(
        tuple,
        new SplTuple(elements),
        twin -> {
          for (int i = 0; i < elements.length; i++) {
            elements[i] = copy(tuple.get(i));
          }
        });
  }

  private SplEnumValue enumValue(SplEnumValue value) {
    Object known = twins.get(value);
    if (known != null) {
      return (SplEnumValue) known;
    }
    Object[] payload = new Object[value.arity()];
    return twin(
        value,
        new SplEnumValue(types.variant(value.variant()), payload),
        twin -> {
          for (int i = 0; i < payload.length; i++) {
            payload[i] = copy(value.payload(i));
          }
        });
  }

  /** What to do with a new twin once all that is needed can be made. */
  interface Filling<T> {
    void fill(T twin);
  }

  /** The known twin of an original, or a new one that will be filled. */
  @SuppressWarnings("unchecked") // a twin has the class of its original
  <T> T twin(Object original, T made, Filling<T> filling) {
    Object known = twins.putIfAbsent(original, made);
    if (known != null) {
      return (T) known;
    }
    fills.add(() -> filling.fill(made));
    return made;
  }

  /** The known twin of an original, or null. */
  @Nullable Object known(Object original) {
    return twins.get(original);
  }
}
