// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.source.SourceSection;

/**
 * Where something stands in a program.
 *
 * @param file path or name of the source
 * @param line line from 1
 * @param column column from 1
 * @param length characters to underline on that line
 * @param text the whole line
 * @param code the text of the place itself
 */
record Place(String file, int line, int column, int length, String text, String code) {
  static Place of(SourceSection section) {
    int line = section.getStartLine();
    String text = section.getSource().getCharacters(line).toString();
    int column = section.getStartColumn();
    int rest = Math.max(1, text.stripTrailing().length() - column + 1);
    String code = section.getCharacters().toString().strip();
    String path = section.getSource().getPath();
    String file = path == null ? section.getSource().getName() : path;
    return new Place(file, line, column, Math.min(section.getCharLength(), rest), text, code);
  }
}
