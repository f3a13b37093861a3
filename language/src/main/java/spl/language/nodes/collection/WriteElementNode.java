// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplTypes;
import spl.language.nodes.operator.GuestOperations;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplRange;
import spl.language.values.SplTuple;
import spl.language.values.operations.Indexing;
import spl.language.values.operations.Slice;

/** Stores an element into an unshared container; answers the container, or a rebuilt tuple. */
@GenerateInline(false)
@TypeSystemReference(SplTypes.class)
abstract class WriteElementNode extends Node {
  abstract Object execute(Object container, Object index, Object value);

  @Specialization(guards = {"array.isLongStorage()", "!array.isFrozen()"})
  protected Object writeLong(SplArray array, long index, long value) {
    array.setLong(ElementIndex.of(index, array.size(), this), value);
    return array;
  }

  @Specialization(guards = {"array.isDoubleStorage()", "!array.isFrozen()"})
  protected Object writeDouble(SplArray array, long index, double value) {
    array.setDouble(ElementIndex.of(index, array.size(), this), value);
    return array;
  }

  @Specialization(guards = {"array.isBooleanStorage()", "!array.isFrozen()"})
  protected Object writeBoolean(SplArray array, long index, boolean value) {
    array.booleanStorage()[ElementIndex.of(index, array.size(), this)] = value;
    return array;
  }

  @Specialization(guards = "!array.isFrozen()")
  protected Object writeObject(SplArray array, long index, Object value) {
    array.set(ElementIndex.of(index, array.size(), this), value);
    return array;
  }

  @Specialization
  protected Object rebuild(SplTuple tuple, long index, Object value) {
    return tuple.with(ElementIndex.of(index, tuple.size(), this), value);
  }

  @Specialization(guards = "!dict.isFrozen()")
  protected Object putLong(SplDict dict, long key, Object value) {
    dict.putLong(CurrentGuest.of(this), key, value);
    return dict;
  }

  @Specialization
  @TruffleBoundary
  protected Object writeOther(Object container, Object index, Object value) {
    Guest guest = CurrentGuest.of(this);
    Object key = guest.await(index);
    try {
      return switch (container) {
        case SplTuple tuple when key instanceof Long at -> rebuild(tuple, at, value);
        case SplArray array when key instanceof SplRange range -> replace(array, range, value);
        case SplArray array when key instanceof Long at && !array.isFrozen() ->
            writeObject(array, at, value);
        case SplDict dict when !dict.isFrozen() -> {
          dict.put(guest, key, value);
          yield dict;
        }
        default -> {
          Indexing.set(guest, container, key, value);
          yield container;
        }
      };
    } catch (SplPanic panic) {
      throw GuestOperations.locate(panic, this);
    }
  }

  private Object replace(SplArray array, SplRange range, Object value) {
    Long from = bound(range.from());
    Long to = bound(range.to());
    if (to != null && range.inclusive()) {
      to = to == -1 ? null : (Long) (to + 1);
    }
    Indexing.setSlice(CurrentGuest.of(this), array, Slice.of(from, to), value);
    return array;
  }

  private @Nullable Long bound(@Nullable Object bound) {
    if (bound == null || bound instanceof Long) {
      return (Long) bound;
    }
    throw SplErrors.typeMismatch("int", CurrentGuest.of(this).typeName(bound), this);
  }
}
