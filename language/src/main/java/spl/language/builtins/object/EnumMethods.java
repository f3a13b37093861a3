// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.object;

import spl.language.builtins.MethodTable;
import spl.language.values.SplEnumValue;
import spl.language.values.SplText;

/** Methods of the values of user enums, language contract section 10.3. */
public final class EnumMethods {
  private EnumMethods() {}

  /** The table. */
  public static MethodTable create() {
    return new MethodTable("enum")
        .add("name variant", "", (g, s, a) -> SplText.of(((SplEnumValue) s).variant().name()))
        .add("ordinal", "", (g, s, a) -> (long) ((SplEnumValue) s).variant().ordinal())
        .add("discriminant", "", (g, s, a) -> ((SplEnumValue) s).variant().discriminant());
  }
}
