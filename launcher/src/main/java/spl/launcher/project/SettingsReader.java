// SPDX-License-Identifier: Apache-2.0
package spl.launcher.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of a project file: sections with a name, and entries with a word or a list below
 * them. In {@code simple.sdn} a section is {@code name:} and an entry {@code key: value}, indented;
 * in {@code simple.toml} they are {@code [name]} and {@code key = value}.
 */
final class SettingsReader {
  private static final Pattern SDN_SECTION = Pattern.compile("([\\w-]+):\\s*");
  private static final Pattern SDN_ENTRY = Pattern.compile("([ ]+)([\\w-]+):\\s+(.*)");
  private static final Pattern TOML_SECTION = Pattern.compile("\\[([\\w-]+)]\\s*");
  private static final Pattern TOML_ENTRY = Pattern.compile("(\\s*)([\\w-]+)\\s*=\\s*(.*)");

  private final String file;
  private final Pattern sectionForm;
  private final Pattern entryForm;
  private final String example;
  private final List<Setting> settings = new ArrayList<>();
  private String section = "";
  private int line;

  SettingsReader(String file) {
    boolean toml = file.endsWith(".toml");
    this.file = file;
    this.sectionForm = toml ? TOML_SECTION : SDN_SECTION;
    this.entryForm = toml ? TOML_ENTRY : SDN_ENTRY;
    this.example = toml ? "'[section]' or 'key = value'" : "'section:' or an indented 'key: value'";
  }

  List<Setting> read(List<String> lines) throws ProjectFileException {
    for (String raw : lines) {
      line++;
      String text = withoutComment(raw);
      if (!text.isBlank()) {
        readLine(text);
      }
    }
    return settings;
  }

  private void readLine(String text) throws ProjectFileException {
    int column = text.length() - text.stripLeading().length() + 1;
    if (text.startsWith("\t")) {
      throw wrong(1, "indented with a tab; use spaces");
    }
    Matcher header = sectionForm.matcher(text);
    if (header.matches()) {
      section = header.group(1);
      return;
    }
    Matcher entry = entryForm.matcher(text);
    if (!entry.matches()) {
      throw wrong(column, "expected " + example);
    }
    if (section.isEmpty()) {
      throw wrong(column, "'" + entry.group(2) + "' stands in no section, such as 'package'");
    }
    String place = file + ":" + line + ":" + column;
    settings.add(value(entry, place));
  }

  private Setting value(Matcher entry, String place) throws ProjectFileException {
    String key = entry.group(2);
    String text = entry.group(3).strip();
    int column = entry.start(3) + 1;
    if (!text.startsWith("[")) {
      return new Setting(section, key, List.of(word(text, column)), false, place);
    }
    if (!text.endsWith("]")) {
      throw wrong(column, "the list is never closed; it ends on its line with ']'");
    }
    List<String> words = new ArrayList<>();
    String inner = text.substring(1, text.length() - 1).strip();
    for (String part : inner.isEmpty() ? new String[0] : inner.split(",", -1)) {
      words.add(word(part.strip(), column));
    }
    return new Setting(section, key, words, true, place);
  }

  private String word(String text, int column) throws ProjectFileException {
    if (text.isEmpty()) {
      throw wrong(column, "a value is missing");
    }
    if (!text.startsWith("\"")) {
      return text;
    }
    if (text.length() < 2 || !text.endsWith("\"")) {
      throw wrong(column, "the text is never closed");
    }
    return text.substring(1, text.length() - 1);
  }

  /** A number sign outside of quotes begins a comment. */
  private static String withoutComment(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == '#') {
        return text.substring(0, i).stripTrailing();
      }
    }
    return text.stripTrailing();
  }

  private ProjectFileException wrong(int column, String what) {
    return new ProjectFileException(file + ":" + line + ":" + column + ": " + what);
  }
}
