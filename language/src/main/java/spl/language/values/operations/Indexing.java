// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.errors.ConstructErrors;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplRange;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.display.Display;

/** Reading and writing elements and slices of any value: {@code a[i]} and {@code a[i:j:k]}. */
public final class Indexing {
  private static final String[] GET = {"__getitem__", "get", "index"};

  private Indexing() {}

  /** The value of {@code container[index]}; a guest error when there is none. */
  @TruffleBoundary
  public static Object get(Guest guest, Object container, Object index) {
    if (index instanceof SplRange range && isSequence(container)) {
      return slice(guest, container, range);
    }
    TruffleString text = Equality.asText(container);
    if (text != null) {
      int at = Bounds.index(integer(guest, index), SplText.length(text));
      return guest.growingTexts().charAt(text, at);
    }
    return switch (container) {
      case SplArray a -> a.get(Bounds.index(integer(guest, index), a.size()));
      case SplTuple t -> t.get(Bounds.index(integer(guest, index), t.size()));
      case SplDict d -> fetch(guest, d, index);
      case SplEnumValue e when Numbers.isInt(index) && e.arity() > 0 ->
          e.payload(Bounds.index(integer(guest, index), e.arity()));
      case SplRange r when r.isInts() ->
          r.at(Bounds.index(integer(guest, index), (int) Math.min(Integer.MAX_VALUE, r.count())));
      default -> other(guest, container, index);
    };
  }

  private static boolean isSequence(Object container) {
    return container instanceof SplArray
        || container instanceof SplTuple
        || Equality.asText(container) != null;
  }

  private static long integer(Guest guest, Object index) {
    if (Numbers.isInt(index)) {
      return Numbers.toBits(index);
    }
    throw SplErrors.typeMismatch("int", guest.typeName(index), null);
  }

  /** The value of a key; a guest error when there is none. */
  @TruffleBoundary
  public static Object fetch(Guest guest, SplDict dict, Object key) {
    Object value = dict.get(guest, key);
    if (value == null) {
      throw SplErrors.keyNotFound(Display.display(guest, key), null);
    }
    return value;
  }

  private static Object other(Guest guest, Object container, Object index) {
    Object own = UserOperators.first(guest, GET, container, index);
    if (own != null) {
      return own;
    }
    Object awaited = guest.await(container);
    if (awaited != container) {
      return get(guest, awaited, index);
    }
    throw SplErrors.unsupportedOperands(
        "[]", guest.typeName(container), guest.typeName(index), null);
  }

  private static void requireChangeable(SplArray array) {
    if (array.isFrozen()) {
      throw array.isLent() ? ConstructErrors.lentBuffer() : SplErrors.frozenIndex("array", null);
    }
  }

  /** Stores into an unshared array or dict; the value is marked shared. */
  @TruffleBoundary
  public static void set(Guest guest, Object container, Object index, Object value) {
    CowValue.share(value);
    switch (container) {
      case SplArray a -> {
        requireChangeable(a);
        a.set(Bounds.index(integer(guest, index), a.size()), value);
      }
      case SplDict d -> {
        if (d.isFrozen()) {
          throw SplErrors.frozenIndex("dict", null);
        }
        d.put(guest, index, value);
      }
      default -> setOther(guest, container, index, value);
    }
  }

  private static void setOther(Guest guest, Object container, Object index, Object value) {
    boolean done =
        guest.callUserMethod(container, "__setitem__", index, value) != null
            || guest.callUserMethod(container, "set", index, value) != null;
    if (!done) {
      throw SplErrors.unsupportedOperands(
          "[]=", guest.typeName(container), guest.typeName(index), null);
    }
  }

  /** The slice of a sequence by a range. */
  @TruffleBoundary
  public static Object slice(Guest guest, Object sequence, SplRange range) {
    Long from = range.from() == null ? null : (Long) integer(guest, range.from());
    Long to = range.to() == null ? null : (Long) integer(guest, range.to());
    if (to != null && range.inclusive()) {
      to = to == -1 ? null : (Long) (to + 1);
    }
    return slice(guest, sequence, new Slice(from, to, range.step()));
  }

  /** The value of {@code sequence[from:to:step]}. */
  @TruffleBoundary
  public static Object slice(Guest guest, Object sequence, Slice slice) {
    TruffleString text = Equality.asText(sequence);
    if (text != null) {
      return text(guest, text, slice);
    }
    return switch (sequence) {
      case SplArray array -> array(array, slice);
      case SplTuple tuple -> {
        Object[] elements = tuple.toArray();
        SplArray part = array(SplArray.of(elements, elements.length), slice);
        yield new SplTuple(part.toArray());
      }
      default -> {
        Object awaited = guest.await(sequence);
        if (awaited == sequence) {
          throw SplErrors.unsupportedOperand("[:]", guest.typeName(sequence), null);
        }
        yield slice(guest, awaited, slice);
      }
    };
  }

  private static TruffleString text(Guest guest, TruffleString text, Slice slice) {
    int size = SplText.length(text);
    if (slice.step() == 1) {
      return guest.growingTexts().substring(text, slice.start(size), slice.end(size));
    }
    int[] indexes = slice.indexes(size);
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = SplText.codePointAt(text, indexes[i]);
    }
    return TruffleString.fromIntArrayUTF32Uncached(indexes);
  }

  private static SplArray array(SplArray array, Slice slice) {
    int size = array.size();
    if (slice.step() == 1) {
      return array.slice(slice.start(size), slice.end(size));
    }
    int[] indexes = slice.indexes(size);
    Object[] part = new Object[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      part[i] = CowValue.share(array.get(indexes[i]));
    }
    return SplArray.of(part, part.length);
  }

  /** Replaces a slice without gaps of an unshared array by the elements of any iterable. */
  @TruffleBoundary
  public static void setSlice(Guest guest, Object container, Slice slice, Object value) {
    if (!(container instanceof SplArray array)) {
      throw SplErrors.unsupportedOperand("[:]=", guest.typeName(container), null);
    }
    requireChangeable(array);
    int start = slice.start(array.size());
    int end = Math.max(start, slice.end(array.size()));
    SplArray part = Iteration.toArray(guest, value);
    if (array.isFixed() && part.size() != end - start) {
      throw SplErrors.fixedSize(null);
    }
    replace(array, start, end, part);
  }

  private static void replace(SplArray array, int from, int to, SplArray part) {
    SplArray middle = part == array ? array.slice(0, array.size()) : part;
    SplArray tail = array.slice(to, array.size());
    array.truncate(from);
    array.appendAll(middle);
    array.appendAll(tail);
  }
}
