// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.object;

import spl.language.builtins.MethodTable;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.language.values.display.Display;

/** Methods of type objects. */
public final class TypeMethods {
  private TypeMethods() {}

  /** The table. */
  public static MethodTable create() {
    return new MethodTable("type")
        .add("name type_name", "", (g, s, a) -> SplText.of(((SplType) s).name()))
        .add("variants", "", (g, s, a) -> variants((SplType) s))
        .add("from_name", "name", (g, s, a) -> fromName((SplType) s, Display.display(g, a[0])));
  }

  private static Object variants(SplType type) {
    Object[] all = type.variants().keySet().stream().map(type.statics()::get).toArray();
    return SplArray.of(all, all.length);
  }

  private static Object fromName(SplType type, String name) {
    Object value = type.variants().containsKey(name) ? type.statics().get(name) : null;
    return value == null ? SplNil.INSTANCE : new SplSome(value);
  }
}
