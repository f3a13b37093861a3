// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.values.SplDict;
import spl.language.values.SplModule;
import spl.source.SourceText;
import spl.syntax.lexer.TypedText;

/** What a word that is being typed may become. Runs no guest code. */
final class Completion {
  private final Receivers receivers;
  private final Names names;

  Completion(SplContext context, SplModule module) {
    this.receivers = new Receivers(context, module);
    this.names = new Names(context, module, receivers);
  }

  /** Rows of start, word, kind and detail; the best first. */
  List<String> at(String text, int cursor) {
    String before = text.substring(0, Math.min(cursor, text.length()));
    String open = new TypedText(new SourceText("<input>", before)).openTextAt(before.length());
    if (open != null) {
      return inText(before, open);
    }
    int start = wordStart(before);
    String word = before.substring(start);
    return rows(start, matching(candidates(before.substring(0, start)), word));
  }

  private static int wordStart(String text) {
    int start = text.length();
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Kind and detail of every name that may stand behind a text. */
  private Map<String, String> candidates(String before) {
    String line = before.substring(before.lastIndexOf('\n') + 1).stripLeading();
    if (line.matches("(use|import|export use|pub use|from)\\s+[\\w.]*")) {
      return names.modules(line.replaceFirst("^.*\\s", ""));
    }
    if (before.endsWith(".") || before.endsWith("::")) {
      String receiver = before.substring(0, before.length() - (before.endsWith("::") ? 2 : 1));
      receiver = receiver.endsWith("?") ? receiver.substring(0, receiver.length() - 1) : receiver;
      Object value = value(receiver);
      return value == null ? Map.of() : names.members(value);
    }
    Map<String, String> all = new LinkedHashMap<>(names.parameters(before));
    all.putAll(names.visible());
    return all;
  }

  /** The value of the longest expression that ends a text. */
  private @Nullable Object value(String text) {
    int line = text.lastIndexOf('\n') + 1;
    for (int start = line; start < text.length(); start++) {
      if (start == line || !Character.isJavaIdentifierPart(text.charAt(start - 1))) {
        Object found = receivers.value(text.substring(start));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private List<String> inText(String before, String open) {
    int quote = before.length() - open.length() - 1;
    if (quote > 0 && before.charAt(quote - 1) == '[') {
      Object receiver = value(before.substring(0, quote - 1));
      if (receiver instanceof SplDict dict) {
        return rows(quote + 1, matching(names.keys(dict), open));
      }
    }
    int slash = open.lastIndexOf('/') + 1;
    Map<String, String> files = names.files(open.substring(0, slash));
    return rows(quote + 1 + slash, matching(files, open.substring(slash)));
  }

  /** Names that begin with the word, then in any case, then those that contain its letters. */
  private static List<Map.Entry<String, String>> matching(Map<String, String> all, String word) {
    String small = word.toLowerCase(Locale.ROOT);
    List<Map.Entry<String, String>> found = new ArrayList<>();
    for (Map.Entry<String, String> entry : all.entrySet()) {
      boolean hidden = entry.getKey().startsWith("_") && !word.startsWith("_");
      if (!hidden && rank(entry.getKey(), word, small) < 3) {
        found.add(entry);
      }
    }
    found.sort(
        Comparator.<Map.Entry<String, String>>comparingInt(e -> rank(e.getKey(), word, small))
            .thenComparing(Map.Entry::getKey));
    int best = found.isEmpty() ? 0 : rank(found.getFirst().getKey(), word, small);
    found.removeIf(e -> rank(e.getKey(), word, small) > best);
    return found;
  }

  private static int rank(String name, String word, String small) {
    if (name.startsWith(word)) {
      return 0;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith(small)) {
      return 1;
    }
    return small.length() > 1 && containsInOrder(lower, small) ? 2 : 3;
  }

  private static boolean containsInOrder(String name, String letters) {
    int next = 0;
    for (int i = 0; i < name.length() && next < letters.length(); i++) {
      next += name.charAt(i) == letters.charAt(next) ? 1 : 0;
    }
    return next == letters.length();
  }

  private static List<String> rows(int start, List<Map.Entry<String, String>> found) {
    return found.stream().map(e -> start + "\t" + e.getKey() + "\t" + e.getValue()).toList();
  }
}
