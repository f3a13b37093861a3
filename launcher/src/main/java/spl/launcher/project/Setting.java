// SPDX-License-Identifier: Apache-2.0
package spl.launcher.project;

import java.util.List;

/**
 * One entry of a project file.
 *
 * @param section the section it stands in
 * @param key its name
 * @param words its value, a list of one when it is no list
 * @param isList whether the value was written in brackets
 * @param place file, line and column of the key, for messages
 */
record Setting(String section, String key, List<String> words, boolean isList, String place) {
  Setting {
    words = List.copyOf(words);
  }

  /** The value of an entry that takes one word. */
  String word() throws ProjectFileException {
    if (isList || words.size() != 1) {
      throw wrong("one value");
    }
    return words.getFirst();
  }

  /** The value of an entry that takes a number. */
  double number() throws ProjectFileException {
    String word = word();
    if (!word.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw wrong("a number");
    }
    return Double.parseDouble(word);
  }

  ProjectFileException wrong(String expected) {
    String found = isList ? "a list" : "'" + String.join(", ", words) + "'";
    return new ProjectFileException(
        place + ": '" + section + "." + key + "' takes " + expected + ", not " + found);
  }
}
