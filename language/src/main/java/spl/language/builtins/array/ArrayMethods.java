// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import spl.language.builtins.MethodTable;
import spl.language.values.SplArray;

/** All methods of arrays, language contract section 14 item 4. */
public final class ArrayMethods {
  private ArrayMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("array");
    ArrayQueries.addTo(table);
    ArrayChanges.addTo(table);
    ArrayTransforms.addTo(table);
    ArrayFolds.addTo(table);
    ArrayOrder.addTo(table);
    ArrayParts.addTo(table);
    ArrayBytes.addTo(table);
    return table.add("with_capacity new", "capacity?", (g, s, a) -> SplArray.empty());
  }
}
