// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import spl.source.SourceText;
import spl.syntax.parser.SplParsing;

/** Tells whether a typed input stops inside a block that its writer may want to continue. */
final class OpenBlock {
  private OpenBlock() {}

  /** Whether another statement could follow at the indentation of the last line. */
  static boolean isLast(SourceText input) {
    String line = input.lineText(input.lineCount());
    String indentation = line.substring(0, line.length() - line.stripLeading().length());
    if (line.isBlank() || indentation.isEmpty()) {
      return false;
    }
    String longer = input.text() + "\n" + indentation + "pass\n";
    return !SplParsing.parse(new SourceText(input.name(), longer)).hasErrors();
  }
}
