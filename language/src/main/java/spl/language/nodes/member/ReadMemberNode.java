// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.nodes.CacheLimits;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.values.Cell;
import spl.language.values.CowValue;
import spl.language.values.SplEnumValue;
import spl.language.values.SplModule;
import spl.language.values.SplObject;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** {@code x.name}: a field, a member of a module or type, or a method without arguments. */
public abstract class ReadMemberNode extends PlaceNode {
  static final int LIMIT = CacheLimits.MEMBER;

  private final String name;
  @Child protected SplNode receiver;
  @CompilationFinal private @Nullable SplType writtenType;
  @CompilationFinal private int writtenIndex;

  ReadMemberNode(SplNode receiver, String name) {
    this.receiver = receiver;
    this.name = name;
  }

  /** Reads a member of the value of an expression. */
  @NeverDefault
  public static ReadMemberNode create(SplNode receiver, String name) {
    return ReadMemberNodeGen.create(receiver, name);
  }

  @Override
  public final Object execute(VirtualFrame frame) {
    return executeOn(receiver.execute(frame));
  }

  @Override
  public final long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    return executeLongOn(receiver.execute(frame));
  }

  @Override
  public final double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return executeDoubleOn(receiver.execute(frame));
  }

  /** Reads the member of a receiver that is already evaluated. */
  public abstract Object executeOn(Object target);

  abstract long executeLongOn(Object target) throws UnexpectedResultException;

  abstract double executeDoubleOn(Object target) throws UnexpectedResultException;

  @Specialization(
      guards = {"target.type() == type", "index >= 0"},
      limit = "LIMIT",
      rewriteOn = UnexpectedResultException.class)
  long fieldLong(
      SplObject target,
      @Cached("target.type()") SplType type,
      @Cached("type.fieldIndex(name())") int index)
      throws UnexpectedResultException {
    return target.getLong(index);
  }

  @Specialization(
      guards = {"target.type() == type", "index >= 0"},
      limit = "LIMIT",
      rewriteOn = UnexpectedResultException.class)
  double fieldDouble(
      SplObject target,
      @Cached("target.type()") SplType type,
      @Cached("type.fieldIndex(name())") int index)
      throws UnexpectedResultException {
    return target.getDouble(index);
  }

  @Specialization(
      guards = {"target.type() == type", "index >= 0"},
      limit = "LIMIT",
      replaces = {"fieldLong", "fieldDouble"})
  Object field(
      SplObject target,
      @Cached("target.type()") SplType type,
      @Cached("type.fieldIndex(name())") int index) {
    return target.get(index);
  }

  @Specialization(guards = {"target == module", "cell != null"}, limit = "LIMIT")
  Object module(
      SplModule target, @Cached("target") SplModule module, @Cached("module.find(name())") Cell cell) {
    return cell.get();
  }

  @Specialization(
      guards = {"target == type", "member != null"},
      assumptions = "stable",
      limit = "LIMIT")
  Object constant(
      SplType target,
      @Cached("target") SplType type,
      @Cached("type.stable()") Assumption stable,
      @Cached("constantMember(type)") Object member) {
    return member;
  }

  @Specialization(replaces = {"fieldLong", "fieldDouble", "field", "module", "constant"})
  Object other(Object target, @Bind SplContext context) {
    return MemberReads.read(context, target, name, this);
  }

  String name() {
    return name;
  }

  /** A variant or constant of a type; functions need the general rules. */
  @Nullable Object constantMember(SplType type) {
    Object member = type.statics().get(name);
    return member instanceof SplEnumValue
            || member instanceof SplVariant
            || member instanceof SplType
        ? member
        : null;
  }

  @Override
  public final Object executeUnique(VirtualFrame frame) {
    Object owner = receiver instanceof PlaceNode p ? p.executeUnique(frame) : receiver.execute(frame);
    Object value = executeOn(owner);
    if (value instanceof CowValue cow && cow.isShared()) {
      value = cow.copyForWrite();
      MemberWrites.write(SplContext.get(this), owner, name, value, this);
    }
    return value;
  }

  @Override
  public final void executeWrite(VirtualFrame frame, Object value) {
    Object owner = receiver instanceof PlaceNode p ? p.executeUnique(frame) : receiver.execute(frame);
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
    MemberWrites.write(SplContext.get(this), owner, name, value, this);
  }

  private int fieldIndex(SplType type) {
    if (writtenType == type) {
      return writtenIndex;
    }
    if (writtenType == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      writtenIndex = type.fieldIndex(name);
      writtenType = type;
      return writtenIndex;
    }
    return type.fieldIndex(name);
  }
}
