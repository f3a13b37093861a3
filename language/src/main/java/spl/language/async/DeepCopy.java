// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.IdentityHashMap;
import java.util.Map;
import spl.language.errors.AsyncErrors;
import spl.language.values.Cell;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplChannel;
import spl.language.values.SplComposition;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplFunction;
import spl.language.values.SplGenerator;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplSet;
import spl.language.values.SplSome;
import spl.language.values.SplTuple;

/**
 * Copies values for another runtime: the copy shares nothing mutable with the original, and what is
 * one object (or a circle) there is one here. Channels, tokens, latches and actors go as they are.
 */
public final class DeepCopy {
  private final Guest guest;
  private final AsyncRuntime from;
  private final Map<Object, Object> copies = new IdentityHashMap<>();

  /** Copies from a runtime; belongs to its thread. */
  public DeepCopy(Guest guest, AsyncRuntime from) {
    this.guest = guest;
    this.from = from;
  }

  /** Copies several values that may share objects. */
  @TruffleBoundary
  public Object[] copyAll(Object... values) {
    Object[] result = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = copy(values[i]);
    }
    return result;
  }

  /** Copies a value. */
  @TruffleBoundary
  public Object copy(Object value) {
    Object known = copies.get(value);
    return known != null ? known : copyOf(value);
  }

  private Object copyOf(Object value) {
    return switch (value) {
      case SplArray a -> array(a);
      case SplObject o -> object(o);
      case SplDict d -> dict(d);
      case SplSet s -> set(s);
      case SplTuple t -> new SplTuple(copyAll(t.toArray()));
      case SplSome s -> new SplSome(copy(s.value()));
      case SplOk o -> new SplOk(copy(o.value()));
      case SplErr e -> new SplErr(copy(e.value()));
      case SplEnumValue e -> e.arity() == 0 ? e : enumValue(e);
      case SplFunction f -> f.captureCount() == 0 ? f : function(f);
      case SplBoundMethod b -> new SplBoundMethod(copy(b.receiver()), copy(b.method()), b.name());
      case SplComposition c -> new SplComposition(copy(c.first()), copy(c.second()));
      case SplChannel c -> spread(c);
      case SplPromise p -> settled(p);
      case SplGenerator g -> throw AsyncErrors.cannotLeave("generator");
      default -> value; // immutable, or made for several threads
    };
  }

  private SplArray array(SplArray original) {
    SplArray copy =
        original.isObjectStorage() ? SplArray.empty() : original.slice(0, original.size());
    copies.put(original, copy);
    if (original.isObjectStorage()) {
      for (int i = 0; i < original.size(); i++) {
        copy.append(copy(original.get(i)));
      }
    }
    if (original.isFrozen()) {
      copy.freeze();
    }
    if (original.isFixed()) {
      copy.fix();
    }
    return copy;
  }

  private SplObject object(SplObject original) {
    SplObject copy = new SplObject(original.type());
    copies.put(original, copy);
    for (int i = 0; i < original.type().fields().size(); i++) {
      copy.set(i, copy(original.get(i)));
    }
    original.extras().forEach((name, value) -> copy.setExtra(name, copy(value)));
    if (original.isFrozen()) {
      copy.freeze();
    }
    return copy;
  }

  private SplDict dict(SplDict original) {
    SplDict copy = new SplDict();
    copies.put(original, copy);
    for (int e = original.next(0); e >= 0; e = original.next(e + 1)) {
      copy.put(guest, copy(original.key(e)), copy(original.value(e)));
    }
    if (original.isFrozen()) {
      copy.freeze();
    }
    return copy;
  }

  private SplSet set(SplSet original) {
    SplSet copy = new SplSet();
    copies.put(original, copy);
    for (Object element : original.toArray()) {
      copy.add(guest, copy(element));
    }
    if (original.isFrozen()) {
      copy.freeze();
    }
    return copy;
  }

  private SplEnumValue enumValue(SplEnumValue original) {
    Object[] payload = new Object[original.arity()];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = copy(original.payload(i));
    }
    return new SplEnumValue(original.variant(), payload);
  }

  private SplFunction function(SplFunction original) {
    Cell[] captures = new Cell[original.captureCount()];
    SplFunction copy = new SplFunction(original.info(), original.module(), captures);
    copies.put(original, copy);
    for (int i = 0; i < captures.length; i++) {
      captures[i] = cell(original.capture(i));
    }
    return copy;
  }

  /** Two closures over one variable share it in the copy as well. */
  private Cell cell(Cell original) {
    if (copies.get(original) instanceof Cell known) {
      return known;
    }
    Cell copy = new Cell(0L);
    copies.put(original, copy);
    copy.set(copy(original.get()));
    return copy;
  }

  private SplChannel spread(SplChannel channel) {
    channel.spread(from);
    return channel;
  }

  /** A future that is settled goes as its value; one that is not cannot go. */
  private Object settled(SplPromise promise) {
    if (promise.isFulfilled()) {
      return copy(promise.value());
    }
    throw AsyncErrors.futureLeaves(promise.description());
  }
}
