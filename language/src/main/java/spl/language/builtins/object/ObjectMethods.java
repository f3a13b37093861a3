// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.object;

import spl.language.SplContext;
import spl.language.builtins.MethodTable;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.language.values.display.Display;

/** Methods that every value has. */
public final class ObjectMethods {
  private ObjectMethods() {}

  /** The table. */
  public static MethodTable create() {
    return new MethodTable("value")
        .add("to_string to_text display fmt", "", (g, s, a) -> SplText.of(Display.display(g, s)))
        .add("debug", "", (g, s, a) -> SplText.of(Display.debug(g, s)))
        .add("copy clone", "", (g, s, a) -> copy(s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("equals", "other", (g, s, a) -> Equality.equal(g, s, a[0]))
        .add("type_name", "", (g, s, a) -> SplText.of(g.typeName(s)))
        .add("call", "args...", (g, s, a) -> g.call(s, a))
        .add("responds_to", "name", ObjectMethods::respondsTo)
        .add("fields", "", (g, s, a) -> fields(s));
  }

  private static Object copy(Object value) {
    if (value instanceof SplObject o && !o.type().isValueType()) {
      return o.copy();
    }
    return value instanceof CowValue cow ? cow.copyForWrite() : value;
  }

  private static Object respondsTo(Guest guest, Object self, Object[] args) {
    String name = Display.display(guest, args[0]);
    return ((SplContext) guest).typeOf(self).findMethod(name) != null;
  }

  private static Object fields(Object value) {
    if (!(value instanceof SplObject o)) {
      return SplArray.empty();
    }
    Object[] names = o.type().fields().stream().map(f -> (Object) SplText.of(f.name())).toArray();
    return SplArray.of(names, names.length);
  }
}
