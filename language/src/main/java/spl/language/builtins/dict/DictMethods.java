// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.dict;

import spl.language.builtins.MethodTable;

/** All methods of dicts, language contract section 14 item 5. */
public final class DictMethods {
  private DictMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("dict");
    DictQueries.addTo(table);
    DictChanges.addTo(table);
    DictTransforms.addTo(table);
    return table;
  }
}
