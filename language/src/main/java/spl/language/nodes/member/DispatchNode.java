// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import spl.language.SplContext;
import spl.language.nodes.CacheLimits;
import spl.language.values.SplEnumValue;
import spl.language.values.SplModule;
import spl.language.values.SplObject;
import spl.language.values.SplType;

/** Finds the target of a method call and remembers it per kind of receiver. */
@GenerateInline(false)
public abstract class DispatchNode extends Node {
  static final int LIMIT = CacheLimits.MEMBER;

  private final String name;
  private final boolean local;

  DispatchNode(String name, boolean local) {
    this.name = name;
    this.local = local;
  }

  /**
   * Looks up a method name.
   *
   * @param local whether a function of that name is around the call, which serves as a method too
   */
  @NeverDefault
  public static DispatchNode create(String name, boolean local) {
    return DispatchNodeGen.create(name, local);
  }

  /** The target for a receiver; raises when there is none. */
  public abstract MethodTarget execute(Object receiver);

  @Specialization(
      guards = {"receiver.type() == type", "!isExtra(found)"},
      assumptions = "stable",
      limit = "LIMIT")
  MethodTarget object(
      SplObject receiver,
      @Cached("receiver.type()") SplType type,
      @Cached("type.stable()") Assumption stable,
      @Cached("find(receiver)") MethodTarget found) {
    return found;
  }

  @Specialization(
      guards = "receiver.variant().type() == type",
      assumptions = "stable",
      limit = "LIMIT")
  MethodTarget enumeration(
      SplEnumValue receiver,
      @Cached("receiver.variant().type()") SplType type,
      @Cached("type.stable()") Assumption stable,
      @Cached("find(receiver)") MethodTarget found) {
    return found;
  }

  @Specialization(guards = "receiver == type", assumptions = "stable", limit = "LIMIT")
  MethodTarget type(
      SplType receiver,
      @Cached("receiver") SplType type,
      @Cached("type.stable()") Assumption stable,
      @Cached("find(receiver)") MethodTarget found) {
    return found;
  }

  @Specialization(guards = "receiver == module", limit = "LIMIT")
  MethodTarget module(
      SplModule receiver,
      @Cached("receiver") SplModule module,
      @Cached("find(receiver)") MethodTarget found) {
    return found;
  }

  @Specialization(
      guards = {
        "isCore(receiver)",
        "receiver.getClass() == kind",
        "isHere(cachedContext)",
        "!isExtra(found)"
      },
      assumptions = "stable",
      limit = "LIMIT")
  MethodTarget core(
      Object receiver,
      @Cached("here()") SplContext cachedContext,
      @Cached("receiver.getClass()") Class<?> kind,
      @Cached("stable(receiver)") Assumption stable,
      @Cached("findCore(receiver)") MethodTarget found) {
    return found;
  }

  @Specialization(replaces = {"object", "enumeration", "type", "module", "core"})
  MethodTarget generic(Object receiver) {
    return find(receiver);
  }

  @NeverDefault
  MethodTarget find(Object receiver) {
    SplContext context = SplContext.get(this);
    return local
        ? MemberLookup.orLocal(context, receiver, name)
        : MemberLookup.require(context, receiver, name, this);
  }

  @NeverDefault
  MethodTarget findCore(Object receiver) {
    return find(receiver);
  }

  @NeverDefault
  Assumption stable(Object receiver) {
    return SplContext.get(this).typeOf(receiver).stable();
  }

  /** An undeclared field holding a callable differs from object to object. */
  @Idempotent
  static boolean isExtra(MethodTarget found) {
    return found instanceof MethodTarget.Value;
  }

  @NeverDefault
  SplContext here() {
    return SplContext.get(this);
  }

  @NonIdempotent
  boolean isHere(SplContext cached) {
    return SplContext.get(this) == cached;
  }

  /** Values whose methods depend on their class alone; a dict may hold a callable entry. */
  static boolean isCore(Object receiver) {
    return !(receiver instanceof SplObject
        || receiver instanceof SplEnumValue
        || receiver instanceof SplType
        || receiver instanceof SplModule);
  }
}
