// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplText;
import spl.language.values.SplUnit;

/** Takes values across the border between guest and host. */
public final class GuestValues {
  private GuestValues() {}

  /** A guest value as hosts understand it. */
  @TruffleBoundary
  public static Object toHost(SplContext context, Object value) {
    return value instanceof Long
            || value instanceof Double
            || value instanceof Boolean
            || value instanceof TruffleString
        ? value
        : new GuestObject(context, value);
  }

  /** A host's value as the guest understands it; what has no counterpart becomes its text. */
  @TruffleBoundary
  public static Object toGuest(Object value) {
    if (value instanceof GuestObject known) {
      return known.value();
    }
    if (value instanceof GuestScope scope) {
      return scope.module();
    }
    InteropLibrary any = InteropLibrary.getUncached();
    try {
      if (any.isBoolean(value)) {
        return any.asBoolean(value);
      }
      if (any.fitsInLong(value)) {
        return any.asLong(value);
      }
      if (any.fitsInDouble(value)) {
        return any.asDouble(value);
      }
      if (any.isString(value)) {
        return SplText.of(any.asString(value));
      }
      return any.hasArrayElements(value) ? array(any, value) : other(any, value);
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object other(InteropLibrary any, Object value) throws UnsupportedMessageException {
    return any.isNull(value)
        ? SplUnit.INSTANCE
        : SplText.of(any.asString(any.toDisplayString(value)));
  }

  private static SplArray array(InteropLibrary any, Object value)
      throws UnsupportedMessageException {
    SplArray result = SplArray.empty();
    long size = any.getArraySize(value);
    for (long i = 0; i < size; i++) {
      try {
        result.append(toGuest(any.readArrayElement(value, i)));
      } catch (com.oracle.truffle.api.interop.InvalidArrayIndexException e) {
        throw new IllegalStateException(e);
      }
    }
    return result;
  }
}
