// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import spl.language.builtins.MethodTable;
import spl.language.builtins.option.OptionMethods;
import spl.language.values.Equality;
import spl.language.values.SplEnumValue;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.language.values.display.Display;

/** What instances of declared types have without declaring it. */
final class InstanceMethods {
  private InstanceMethods() {}

  /** A new table of the methods of unit, which is nil and an empty tuple. */
  static MethodTable unit() {
    return OptionMethods.create()
        .add("len length size", "", (g, s, a) -> 0L)
        .add("is_empty", "", (g, s, a) -> true);
  }

  /** A new table of the methods of enum values, language contract section 10.3. */
  static MethodTable enums() {
    return new MethodTable("enum")
        .add("name variant", "", (g, s, a) -> SplText.of(((SplEnumValue) s).variant().name()))
        .add("ordinal", "", (g, s, a) -> (long) ((SplEnumValue) s).variant().ordinal())
        .add("value discriminant", "", (g, s, a) -> ((SplEnumValue) s).variant().discriminant())
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("clone copy", "", (g, s, a) -> s);
  }

  /** A new table of the methods of struct and class instances. */
  static MethodTable objects() {
    return new MethodTable("object")
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("clone copy", "", (g, s, a) -> ((SplObject) s).copy());
  }
}
