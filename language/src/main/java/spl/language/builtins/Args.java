// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplSet;
import spl.language.values.operations.Iteration;

/** Conversion of the arguments of built-in methods; a guest error when one has another type. */
public final class Args {
  private Args() {}

  /** An int of any width. */
  public static long integer(Guest guest, Object value) {
    if (value instanceof Long l) {
      return l;
    }
    Object awaited = guest.await(value);
    if (Numbers.isInt(awaited)) {
      return Numbers.toBits(awaited);
    }
    throw SplErrors.typeMismatch("int", guest.typeName(awaited), null);
  }

  /** An optional int. */
  public static long integer(Guest guest, Object[] args, int index, long absent) {
    return index < args.length ? integer(guest, args[index]) : absent;
  }

  /** A count: an int, clamped to what fits into a container. */
  public static int count(Guest guest, Object value) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(guest, value)));
  }

  /** A count that must not be negative or zero. */
  public static int positive(Guest guest, Object value) {
    int count = count(guest, value);
    if (count <= 0) {
      throw SplErrors.notPositive(count, null);
    }
    return count;
  }

  /** A number of any kind as a float. */
  public static double number(Guest guest, Object value) {
    Object awaited = guest.await(value);
    if (Numbers.isNumber(awaited)) {
      return Numbers.toDouble(awaited);
    }
    throw SplErrors.typeMismatch("number", guest.typeName(awaited), null);
  }

  /** A text, symbol or suffixed text as a text. */
  public static TruffleString text(Guest guest, Object value) {
    TruffleString text = Equality.asText(value);
    if (text == null) {
      text = Equality.asText(guest.await(value));
    }
    if (text == null) {
      throw SplErrors.typeMismatch("text", guest.typeName(value), null);
    }
    return text;
  }

  /** An optional text. */
  public static TruffleString text(Guest guest, Object[] args, int index, TruffleString absent) {
    return index < args.length ? text(guest, args[index]) : absent;
  }

  /** A function or any other callable. */
  public static Object callable(Guest guest, Object value) {
    if (!guest.isCallable(value)) {
      throw SplErrors.notCallable(guest.typeName(value), null);
    }
    return value;
  }

  /** Any iterable as an array: the array itself or a new one. */
  public static SplArray array(Guest guest, Object value) {
    return Iteration.toArray(guest, value);
  }

  /** A dict. */
  public static SplDict dict(Guest guest, Object value) {
    if (guest.await(value) instanceof SplDict dict) {
      return dict;
    }
    throw SplErrors.typeMismatch("dict", guest.typeName(value), null);
  }

  /** A set, or the elements of any iterable as a new one. */
  public static SplSet set(Guest guest, Object value) {
    if (value instanceof SplSet set) {
      return set;
    }
    SplSet result = new SplSet();
    SplArray elements = array(guest, value);
    for (int i = 0; i < elements.size(); i++) {
      result.add(guest, elements.get(i));
    }
    return result;
  }

  /** An optional argument, or null. */
  public static @Nullable Object optional(Object[] args, int index) {
    return index < args.length ? args[index] : null;
  }

  /** Calls a function with values that it may keep and answers what may be kept. */
  public static Object call(Guest guest, Object function, Object... values) {
    CowValue.shareAll(values, values.length);
    return CowValue.share(guest.call(function, values));
  }
}
