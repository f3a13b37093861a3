// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplField;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;

/**
 * A guest value in the hands of a host: arrays and tuples are arrays, dicts are hashes, instances
 * have members, functions can be executed.
 */
@ExportLibrary(InteropLibrary.class)
public final class GuestObject implements TruffleObject {
  private final SplContext context;
  private final Object value;

  GuestObject(SplContext context, Object value) {
    this.context = context;
    this.value = value;
  }

  Object value() {
    return value;
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return SplLanguage.class;
  }

  @ExportMessage
  Object toDisplayString(boolean allowSideEffects) {
    return context.echo().show(context, value);
  }

  @ExportMessage
  boolean isNull() {
    return value == SplNil.INSTANCE || value == SplUnit.INSTANCE;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isExecutable() {
    return context.isCallable(value);
  }

  @ExportMessage
  @TruffleBoundary
  Object execute(Object[] arguments) throws UnsupportedMessageException {
    if (!isExecutable()) {
      throw UnsupportedMessageException.create();
    }
    Object[] given = Arrays.stream(arguments).map(GuestValues::toGuest).toArray();
    return GuestValues.toHost(context, context.call(value, given));
  }

  // ---- arrays ----

  @ExportMessage
  boolean hasArrayElements() {
    return value instanceof SplArray || value instanceof SplTuple;
  }

  @ExportMessage
  long getArraySize() throws UnsupportedMessageException {
    return switch (value) {
      case SplArray a -> a.size();
      case SplTuple t -> t.size();
      default -> throw UnsupportedMessageException.create();
    };
  }

  @ExportMessage
  boolean isArrayElementReadable(long index) {
    long size = value instanceof SplArray a ? a.size() : value instanceof SplTuple t ? t.size() : 0;
    return index >= 0 && index < size;
  }

  @ExportMessage
  @TruffleBoundary
  Object readArrayElement(long index) throws InvalidArrayIndexException {
    if (!isArrayElementReadable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    int at = (int) index;
    return GuestValues.toHost(
        context, value instanceof SplArray a ? a.get(at) : ((SplTuple) value).get(at));
  }

  // ---- dicts ----

  @ExportMessage
  boolean hasHashEntries() {
    return value instanceof SplDict;
  }

  @ExportMessage
  long getHashSize() throws UnsupportedMessageException {
    return dict().size();
  }

  @ExportMessage
  @TruffleBoundary
  boolean isHashEntryReadable(Object key) {
    return value instanceof SplDict dict && dict.containsKey(context, GuestValues.toGuest(key));
  }

  @ExportMessage
  @TruffleBoundary
  Object readHashValue(Object key) throws UnsupportedMessageException, UnknownKeyException {
    Object found = dict().get(context, GuestValues.toGuest(key));
    if (found == null) {
      throw UnknownKeyException.create(key);
    }
    return GuestValues.toHost(context, found);
  }

  @ExportMessage
  Object getHashEntriesIterator() throws UnsupportedMessageException {
    return new GuestEntries(context, dict());
  }

  private SplDict dict() throws UnsupportedMessageException {
    if (value instanceof SplDict dict) {
      return dict;
    }
    throw UnsupportedMessageException.create();
  }

  // ---- instances ----

  @ExportMessage
  boolean hasMembers() {
    return value instanceof SplObject;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(boolean includeInternal) throws UnsupportedMessageException {
    if (!(value instanceof SplObject object)) {
      throw UnsupportedMessageException.create();
    }
    List<String> names = new ArrayList<>();
    for (SplField field : object.type().fields()) {
      names.add(field.name());
    }
    return new TextList(names);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return value instanceof SplObject object && object.type().fieldIndex(member) >= 0;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    if (!isMemberReadable(member)) {
      throw UnknownIdentifierException.create(member);
    }
    SplObject object = (SplObject) value;
    return GuestValues.toHost(context, object.get(object.type().fieldIndex(member)));
  }
}
