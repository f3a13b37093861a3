// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import spl.language.builtins.MethodTable;

/** All methods of texts, language contract section 14 item 3. */
public final class TextMethods {
  private TextMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("text");
    TextQueries.addTo(table);
    TextSearch.addTo(table);
    TextCase.addTo(table);
    TextTrimming.addTo(table);
    TextParts.addTo(table);
    TextSplits.addTo(table);
    TextConversions.addTo(table);
    TextChanges.addTo(table);
    return table;
  }
}
