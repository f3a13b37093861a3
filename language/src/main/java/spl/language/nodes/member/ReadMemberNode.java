// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.SplObject;
import spl.language.values.SplType;

/** {@code x.name}: a field, a member of a module or type, or a method without arguments. */
public final class ReadMemberNode extends PlaceNode {
  private final String name;
  @Child private SplNode receiver;
  @Child private AccessMemberNode access;
  @CompilationFinal private @Nullable Written written;

  /** One object, so that programs that share this code never see halves of it. */
  private record Written(SplType type, int index) {}

  private ReadMemberNode(SplNode receiver, String name) {
    this.receiver = receiver;
    this.name = name;
    this.access = AccessMemberNodeGen.create(name);
  }

  /** Reads a member of the value of an expression. */
  public static ReadMemberNode create(SplNode receiver, String name) {
    return new ReadMemberNode(receiver, name);
  }

  /** The member's name. */
  public String name() {
    return name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return access.execute(receiver.execute(frame));
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    return access.executeLong(receiver.execute(frame));
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return access.executeDouble(receiver.execute(frame));
  }

  /** Reads the member of a receiver that is already evaluated. */
  Object executeOn(Object target) {
    return access.execute(target);
  }

  @Override
  public boolean isInShared(VirtualFrame frame) {
    return isShared(frame, receiver);
  }

  @Override
  protected @Nullable Object peek(VirtualFrame frame) {
    if (peek(frame, receiver) instanceof SplObject o) {
      int index = fieldIndex(o.type());
      return index < 0 ? null : o.get(index);
    }
    return null;
  }

  @Override
  public Object executeUnique(VirtualFrame frame) {
    Object owner =
        receiver instanceof PlaceNode p ? p.executeUnique(frame) : receiver.execute(frame);
    Object value = executeOn(owner);
    if (value instanceof CowValue cow && cow.isShared()) {
      value = cow.copyForWrite();
      MemberWrites.write(owner, name, value, this);
    }
    return value;
  }

  @Override
  public void executeWrite(VirtualFrame frame, Object value) {
    Object owner =
        receiver instanceof PlaceNode p ? p.executeUnique(frame) : receiver.execute(frame);
    writeOn(owner, value);
  }

  private void writeOn(Object owner, Object value) {
    if (owner instanceof SplObject o) {
      int index = fieldIndex(o.type());
      if (index >= 0 && !o.isFrozen()) {
        o.set(index, value);
        return;
      }
    }
    MemberWrites.write(owner, name, value, this);
  }

  private int fieldIndex(SplType type) {
    Written first = written;
    if (first == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      first = new Written(type, type.fieldIndex(name));
      written = first;
    }
    if (first.type() == type) {
      return first.index();
    }
    return type.fieldIndex(name);
  }
}
