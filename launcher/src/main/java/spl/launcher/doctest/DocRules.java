// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code README.md} says about the documents of its folder and below.
 *
 * @param excluded patterns of documents that are left out; an exclamation mark takes one back
 * @param links the only files and folders that are looked at; all when there are none
 * @param language of fenced blocks that name none
 * @param millis how long an example may run
 * @param disabled whether nothing is run here
 */
record DocRules(
    List<String> excluded, List<String> links, String language, long millis, boolean disabled) {
  static final DocRules NONE = new DocRules(List.of(), List.of(), "", DocMarks.USUAL_MILLIS, false);

  private static final Pattern NOTE =
      Pattern.compile("<!--\\s*doctest:(exclude|config|disabled)\\b(.*?)-->", Pattern.DOTALL);
  private static final Pattern LIST =
      Pattern.compile("(?m)^## (?:Subdirectory|Files)\\s*$((?:\\R(?!#).*)*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  DocRules {
    excluded = List.copyOf(excluded);
    links = List.copyOf(links);
  }

  /** What holds in a folder that says nothing. */
  DocRules withoutLists() {
    return new DocRules(excluded, List.of(), language, millis, disabled);
  }

  /** What holds where a text says something; excludes add up, the rest replaces. */
  static DocRules read(String text, DocRules outer) {
    DocRules rules = new DocRules(outer.excluded, links(text), outer.language, outer.millis, false);
    Matcher note = NOTE.matcher(text);
    while (note.find()) {
      List<String> lines =
          note.group(2).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      rules =
          switch (note.group(1)) {
            case "exclude" -> rules.excluding(lines);
            case "disabled" -> rules.disabling();
            default -> rules.configured(lines);
          };
    }
    return rules;
  }

  private static List<String> links(String text) {
    List<String> links = new ArrayList<>();
    Matcher list = LIST.matcher(text);
    while (list.find()) {
      Matcher link = LINK.matcher(list.group(1));
      while (link.find()) {
        links.add(link.group(1));
      }
    }
    return links;
  }

  private DocRules excluding(List<String> patterns) {
    List<String> all = new ArrayList<>(excluded);
    all.addAll(patterns);
    return new DocRules(all, links, language, millis, disabled);
  }

  private DocRules disabling() {
    return new DocRules(excluded, links, language, millis, true);
  }

  private DocRules configured(List<String> lines) {
    DocRules rules = this;
    for (String line : lines) {
      String[] parts = line.split("[:=]", 2);
      String value = parts.length == 2 ? parts[1].strip() : "";
      rules = rules.with(parts[0].strip(), value);
    }
    return rules;
  }

  private DocRules with(String key, String value) {
    if (key.equals("lang")) {
      return new DocRules(excluded, links, value, millis, disabled);
    }
    if (key.equals("timeout") && value.matches("\\d{1,9}")) {
      return new DocRules(excluded, links, language, Long.parseLong(value), disabled);
    }
    if (key.equals("disabled") && value.equals("true")) {
      return disabling();
    }
    boolean alone = key.equals("inherit") && value.equals("false");
    return alone ? new DocRules(List.of(), links, "", DocMarks.USUAL_MILLIS, disabled) : this;
  }

  /** Whether a document, relative to where the search began, is left out; the last word counts. */
  boolean excludes(Path file) {
    boolean out = false;
    for (String pattern : excluded) {
      boolean back = pattern.startsWith("!");
      if (matches(back ? pattern.substring(1) : pattern, file)) {
        out = !back;
      }
    }
    return out;
  }

  private static boolean matches(String pattern, Path file) {
    String plain = pattern.endsWith("/") ? pattern + "**" : pattern;
    return FileSystems.getDefault().getPathMatcher("glob:" + plain).matches(file)
        || FileSystems.getDefault().getPathMatcher("glob:**/" + plain).matches(file);
  }
}
