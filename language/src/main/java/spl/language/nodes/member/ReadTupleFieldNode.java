// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplSome;
import spl.language.values.SplTuple;

/** {@code t.0}: an element of a tuple, a payload field, a field by position. */
public final class ReadTupleFieldNode extends PlaceNode {
  private final int index;
  @Child private SplNode receiver;

  private ReadTupleFieldNode(SplNode receiver, int index) {
    this.receiver = receiver;
    this.index = index;
  }

  /** Reads a position of the value of an expression. */
  public static ReadTupleFieldNode create(SplNode receiver, int index) {
    return new ReadTupleFieldNode(receiver, index);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return read(receiver.execute(frame));
  }

  private Object read(Object target) {
    if (target instanceof SplTuple t && index < t.size()) {
      return t.get(index);
    }
    return other(target);
  }

  @TruffleBoundary
  private Object other(Object target) {
    return switch (target) {
      case SplEnumValue e when index < e.arity() -> e.payload(index);
      case SplObject o when index < o.type().fields().size() -> o.get(index);
      case SplArray a when index < a.size() -> a.get(index);
      case SplSome s -> index == 0 ? s.value() : other(s.value());
      case SplOk o -> index == 0 ? o.value() : other(o.value());
      case SplErr e when index == 0 -> e.value();
      case SplPromise p -> read(p.await());
      case SplTuple t -> throw SplErrors.indexOutOfBounds(index, t.size(), this);
      default ->
          throw SplErrors.unknownField(
              String.valueOf(index), SplContext.get(this).typeName(target), this);
    };
  }

  @Override
  public boolean isInShared(VirtualFrame frame) {
    return isShared(frame, receiver);
  }

  @Override
  public Object executeUnique(VirtualFrame frame) {
    Object value = execute(frame);
    if (value instanceof CowValue cow) {
      // The elements of a tuple are shared with every copy of it: always give out a private one.
      value = cow.copyForWrite();
      executeWrite(frame, value);
    }
    return value;
  }

  @Override
  public void executeWrite(VirtualFrame frame, Object value) {
    Object owner =
        receiver instanceof PlaceNode p ? p.executeUnique(frame) : receiver.execute(frame);
    write(frame, owner, value);
  }

  private void write(VirtualFrame frame, Object owner, Object value) {
    switch (owner) {
      case SplTuple t when index < t.size() && receiver instanceof PlaceNode p ->
          p.executeWrite(frame, t.with(index, value));
      case SplObject o when index < o.type().fields().size() -> o.set(index, value);
      case SplArray a when index < a.size() -> a.set(index, value);
      default ->
          throw SplErrors.unknownField(
              String.valueOf(index), SplContext.get(this).typeName(owner), this);
    }
  }
}
