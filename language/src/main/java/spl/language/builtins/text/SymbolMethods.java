// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import spl.language.builtins.MethodTable;
import spl.language.values.SplSymbol;
import spl.language.values.SplTagged;
import spl.language.values.SplText;
import spl.language.values.display.Display;

/** What symbols and suffixed texts have beyond the methods of texts. */
public final class SymbolMethods {
  private SymbolMethods() {}

  /** A new table of the methods of symbols. */
  public static MethodTable symbols() {
    return new MethodTable("symbol")
        .add("name to_text", "", (g, s, a) -> ((SplSymbol) s).text())
        .add("to_string", "", (g, s, a) -> Display.text(g, s))
        .add("to_symbol clone copy", "", (g, s, a) -> s);
  }

  /** A new table of the methods of suffixed texts. */
  public static MethodTable tagged() {
    return new MethodTable("text")
        .add("value raw", "", (g, s, a) -> ((SplTagged) s).text())
        .add("suffix", "", (g, s, a) -> SplText.of(((SplTagged) s).suffix()))
        .add("clone copy", "", (g, s, a) -> s);
  }
}
