// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.number;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.SplNone;
import spl.language.values.SplSome;
import spl.language.values.display.Display;
import spl.language.values.operations.Truth;

/** All methods of bools, language contract section 14 item 2. */
public final class BoolMethods {
  private BoolMethods() {}

  /** A new table. */
  public static MethodTable create() {
    return new MethodTable("bool")
        .add("to_int to_i64", "", (g, s, a) -> (boolean) s ? 1L : 0L)
        .add("to_string to_text str", "", (g, s, a) -> Display.text(g, s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("clone copy", "", (g, s, a) -> s)
        .add("not", "", (g, s, a) -> !(boolean) s)
        .add("or", "other", (g, s, a) -> (boolean) s || Truth.test(g, a[0]))
        .add("and", "other", (g, s, a) -> (boolean) s && Truth.test(g, a[0]))
        .add("xor", "other", (g, s, a) -> (boolean) s != Truth.test(g, a[0]))
        .add("and_then", "f", (g, s, a) -> (boolean) s ? Args.call(g, a[0]) : (Object) false)
        .add(
            "then_some",
            "value",
            (g, s, a) -> (boolean) s ? new SplSome(CowValue.share(a[0])) : SplNone.INSTANCE);
  }
}
