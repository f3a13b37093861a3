// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.nodes.CacheLimits;
import spl.language.nodes.SplTypes;
import spl.language.values.Cell;
import spl.language.values.SplEnumValue;
import spl.language.values.SplModule;
import spl.language.values.SplObject;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** Reads a member of a value by name, remembering where it was found per kind of value. */
@GenerateInline(false)
@TypeSystemReference(SplTypes.class)
abstract class AccessMemberNode extends Node {
  static final int LIMIT = CacheLimits.MEMBER;

  private final String name;

  AccessMemberNode(String name) {
    this.name = name;
  }

  abstract Object execute(Object target);

  abstract long executeLong(Object target) throws UnexpectedResultException;

  abstract double executeDouble(Object target) throws UnexpectedResultException;

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

  @Specialization(
      guards = {"target == module", "cell != null"},
      limit = "LIMIT")
  Object module(
      SplModule target,
      @Cached("target") SplModule module,
      @Cached("module.find(name())") Cell cell) {
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
}
