// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.GuestOperations;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplType;
import spl.language.values.operations.Indexing;

/** {@code a[i]} and {@code t.0}, as an expression and as a place. */
@NodeChild(value = "container", type = SplNode.class)
@NodeChild(value = "index", type = SplNode.class)
public abstract class ReadIndexNode extends PlaceNode {
  @Child private WriteElementNode write = WriteElementNodeGen.create();

  /** The expression of the container. */
  public abstract SplNode getContainer();

  /** The expression of the index. */
  public abstract SplNode getIndex();

  @Specialization(guards = "array.isLongStorage()")
  protected long readLong(SplArray array, long index) {
    return array.getLong(ElementIndex.of(index, array.size(), this));
  }

  @Specialization(guards = "array.isDoubleStorage()")
  protected double readDouble(SplArray array, long index) {
    return array.getDouble(ElementIndex.of(index, array.size(), this));
  }

  @Specialization(guards = "array.isBooleanStorage()")
  protected boolean readBoolean(SplArray array, long index) {
    return array.getBoolean(ElementIndex.of(index, array.size(), this));
  }

  @Specialization(guards = "array.isByteStorage()")
  protected long readByte(SplArray array, long index) {
    return array.getByte(ElementIndex.of(index, array.size(), this));
  }

  @Specialization(guards = "array.isObjectStorage()")
  protected Object readObject(SplArray array, long index) {
    return array.objectStorage()[ElementIndex.of(index, array.size(), this)];
  }

  @Specialization
  protected Object readTuple(SplTuple tuple, long index) {
    return tuple.get(ElementIndex.of(index, tuple.size(), this));
  }

  @Specialization
  protected TruffleString readText(TruffleString text, long index) {
    int at = ElementIndex.of(index, SplText.length(text), this);
    return SplContext.get(this).growingTexts().charAt(text, at);
  }

  @Specialization
  protected Object readEntry(SplDict dict, long key) {
    Object value = dict.getLong(CurrentGuest.of(this), key);
    return value == null ? readOther(dict, key) : value;
  }

  @Specialization
  protected Object readEntry(SplDict dict, TruffleString key) {
    Object value = dict.get(CurrentGuest.of(this), key);
    return value == null ? readOther(dict, key) : value;
  }

  @Specialization
  @TruffleBoundary
  protected Object readOther(Object container, Object index) {
    try {
      Object key = GuestOperations.await(this, index);
      if (key instanceof Long at && container instanceof SplObject object && isNewtype(object)) {
        return object.get(ElementIndex.of(at, 1, this));
      }
      return Indexing.get(CurrentGuest.of(this), container, key);
    } catch (SplPanic panic) {
      throw GuestOperations.locate(panic, this);
    }
  }

  private static boolean isNewtype(SplObject object) {
    return object.type().kind() == SplType.Kind.NEWTYPE;
  }

  @Override
  public final boolean isInShared(VirtualFrame frame) {
    return isShared(frame, getContainer());
  }

  @Override
  protected final @Nullable Object peek(VirtualFrame frame) {
    Object container = peek(frame, getContainer());
    if (container instanceof SplArray array
        && getIndex().execute(frame) instanceof Long at
        && at >= 0
        && at < array.size()) {
      return array.get((int) (long) at);
    }
    return null;
  }

  @Override
  public final Object executeUnique(VirtualFrame frame) {
    Object container = unique(frame);
    Object index = getIndex().execute(frame);
    Object value = readElement(container, index);
    if (value instanceof CowValue cow && cow.isShared()) {
      value = cow.copyForWrite();
      put(frame, container, index, value);
    }
    return value;
  }

  @Override
  public final void executeWrite(VirtualFrame frame, Object value) {
    Object container = unique(frame);
    put(frame, container, getIndex().execute(frame), value);
  }

  private Object readElement(Object container, Object index) {
    return container instanceof SplArray array && index instanceof Long at
        ? array.get(ElementIndex.of(at, array.size(), this))
        : readOther(container, index);
  }

  private Object unique(VirtualFrame frame) {
    SplNode container = getContainer();
    if (container instanceof PlaceNode place) {
      return place.executeUnique(frame);
    }
    Object value = container.execute(frame);
    return value instanceof CowValue cow && cow.isShared() ? cow.copyForWrite() : value;
  }

  private void put(VirtualFrame frame, Object container, Object index, Object value) {
    Object result = write.execute(container, index, value);
    if (result != container && getContainer() instanceof PlaceNode place) {
      place.executeWrite(frame, result);
    }
  }
}
