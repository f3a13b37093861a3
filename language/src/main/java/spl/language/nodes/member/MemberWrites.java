// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.values.Cell;
import spl.language.values.FunctionInfo;
import spl.language.values.SplDict;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplObject;
import spl.language.values.SplPromise;
import spl.language.values.SplText;
import spl.language.values.SplType;

/** The general rules of {@code x.name = value}; the owner is already unshared. */
final class MemberWrites {
  private MemberWrites() {}

  @TruffleBoundary
  static void write(Object owner, String name, Object value, Node location) {
    SplContext context = SplContext.get(location);
    switch (owner) {
      case SplObject o -> object(o, name, value, location);
      case SplDict d -> {
        if (d.isFrozen()) {
          throw SplErrors.frozenIndex("dict", location);
        }
        d.put(context, SplText.of(name), value);
      }
      case SplModule m when m.find(name) instanceof Cell c -> c.set(value);
      case SplType t when t.statics().get(name) instanceof Cell c -> c.set(value);
      case SplPromise p -> write(p.await(), name, value, location);
      default -> throw SplErrors.unknownField(name, context.typeName(owner), location);
    }
  }

  private static void object(SplObject o, String name, Object value, Node location) {
    if (o.isFrozen()) {
      throw SplErrors.frozenIndex(o.type().name(), location);
    }
    if (setter(o.type(), name) != null) {
      SplContext.get(location).callUserMethod(o, "set_" + name, value);
      return;
    }
    int index = o.type().fieldIndex(name);
    if (index < 0) {
      index = o.type().fieldIndex("_" + name);
    }
    if (index >= 0) {
      o.set(index, value);
    } else {
      o.setExtra(name, value);
    }
  }

  private static @Nullable Object setter(SplType type, String name) {
    if (type.fieldIndex(name) >= 0) {
      return null;
    }
    Object method = type.findMethod("set_" + name);
    return method instanceof SplFunction f
            && (f.info().is(FunctionInfo.Trait.SETTER) || f.info().arity() == 2)
        ? f
        : null;
  }
}
