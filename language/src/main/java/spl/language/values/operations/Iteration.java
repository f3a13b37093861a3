// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.ArrayStorage;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplErr;
import spl.language.values.SplGenerator;
import spl.language.values.SplIterator;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplRange;
import spl.language.values.SplSet;
import spl.language.values.SplSome;
import spl.language.values.SplSymbol;
import spl.language.values.SplTagged;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplUnsigned;

/**
 * Iteration over any iterable value.
 *
 * <p>Note [Loops over values]. A loop sees the container as it is at its start. Instead of copying
 * it, the loop marks it shared: a mutation inside the loop then makes its own copy.
 */
public final class Iteration {
  private static final String[] ITERATOR = {"__iter__", "iter"};

  private Iteration() {}

  /** The elements of a value; a guest error when it is not iterable. */
  public static Iterator<Object> iterator(Guest guest, Object value) {
    return iterator(guest, value, null);
  }

  /** The elements of a value, for a loop at a place in the source. */
  @TruffleBoundary
  public static Iterator<Object> iterator(
      Guest guest, Object value, com.oracle.truffle.api.nodes.@Nullable Node at) {
    Iterator<Object> elements = tryIterator(guest, value);
    if (elements == null) {
      throw SplErrors.notIterable(guest.typeName(value), at);
    }
    return elements;
  }

  /** The elements of a value, or null when it is not iterable. */
  @TruffleBoundary
  public static @Nullable Iterator<Object> tryIterator(Guest guest, Object value) {
    return switch (value) {
      case SplArray array -> new Iterators.Elements(array);
      case SplRange range -> range(range);
      case SplDict dict -> new Iterators.Entries(dict);
      case SplSet set -> List.of(set.toArray()).iterator();
      case SplTuple tuple -> List.of(tuple.toArray()).iterator();
      case TruffleString text -> new Iterators.Characters(text);
      case SplTagged tagged -> new Iterators.Characters(tagged.text());
      case SplSymbol symbol -> new Iterators.Characters(symbol.text());
      case Long n -> new Iterators.Ints(SplRange.of(0, n));
      case SplUnsigned n -> new Iterators.Ints(SplRange.of(0, n.bits()));
      case SplSome some -> List.of(some.value()).iterator();
      case SplOk ok -> List.of(ok.value()).iterator();
      case SplErr err -> Collections.emptyIterator();
      case SplNone none -> Collections.emptyIterator();
      case SplNil nil -> Collections.emptyIterator();
      case SplGenerator generator -> new Iterators.Steps(generator::nextOrNull);
      case SplIterator steps -> new Iterators.Steps(() -> steps.advance(guest));
      default -> byProtocol(guest, value);
    };
  }

  private static @Nullable Iterator<Object> range(SplRange range) {
    if (range.isInts()) {
      return new Iterators.Ints(range);
    }
    boolean letters =
        range.from() instanceof TruffleString a
            && range.to() instanceof TruffleString b
            && SplText.length(a) == 1
            && SplText.length(b) == 1;
    return letters ? Iterators.letters(range) : null;
  }

  private static @Nullable Iterator<Object> byProtocol(Guest guest, Object value) {
    for (String name : ITERATOR) {
      Object own = UserOperators.callNoArgs(guest, value, name);
      String step = own == null ? null : nextMethod(own);
      if (own != null && step != null) {
        return new Iterators.Steps(() -> userStep(guest, own, step));
      }
      if (own != null && own != value) {
        return tryIterator(guest, own);
      }
    }
    String next = nextMethod(value);
    if (next != null) {
      return new Iterators.Steps(() -> userStep(guest, value, next));
    }
    Object awaited = guest.await(value);
    return awaited == value ? null : tryIterator(guest, awaited);
  }

  private static @Nullable String nextMethod(Object value) {
    var type = UserOperators.typeOf(value);
    if (type == null) {
      return null;
    }
    return type.findMethod("__next__") != null
        ? "__next__"
        : type.findMethod("next") != null ? "next" : null;
  }

  private static @Nullable Object userStep(Guest guest, Object value, String next) {
    Object step = guest.callUserMethod(value, next);
    if (step == null || step == SplNil.INSTANCE || step == SplNone.INSTANCE) {
      return null;
    }
    return step instanceof SplSome some ? some.value() : step;
  }

  /** All elements of a value in a Java list. */
  @TruffleBoundary
  public static List<Object> toList(Guest guest, Object value) {
    List<Object> elements = new ArrayList<>();
    iterator(guest, value).forEachRemaining(elements::add);
    return elements;
  }

  /** All elements of a value in an array: the value itself if it is one. */
  @TruffleBoundary
  public static SplArray toArray(Guest guest, Object value) {
    if (value instanceof SplArray array) {
      return array;
    }
    if (value instanceof SplRange range && range.isInts()) {
      return ints(range);
    }
    if (value instanceof Long n) {
      return ints(SplRange.of(0, n));
    }
    Object[] elements = toList(guest, value).toArray();
    CowValue.shareAll(elements, elements.length);
    return SplArray.of(elements, elements.length);
  }

  private static SplArray ints(SplRange range) {
    long[] values = new long[ArrayStorage.checkedSize(range.count())];
    for (int i = 0; i < values.length; i++) {
      values[i] = range.at(i);
    }
    return SplArray.ofLongs(values, values.length);
  }
}
