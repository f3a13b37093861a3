// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Describes findings by their codes, from pages that the tests run. */
final class ExplainCommand {
  private static final String PAGES = "codes.txt";
  private static final Pattern WRITTEN = Pattern.compile("(?:\\w+\\[)?([EWew]?\\d{1,4})]?");
  private static final Map<String, String> HEADINGS =
      Map.of(
          "wrong", "Does not work:",
          "wrong none", "Nothing reports this yet:",
          "right", "Works:");

  private final StandardStreams streams;

  ExplainCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(List<String> codes) {
    Map<String, String> pages = pages();
    if (codes.isEmpty()) {
      pages.values().forEach(page -> streams.print(page.lines().findFirst().orElse("")));
      return ExitStatus.OK;
    }
    int status = ExitStatus.OK;
    boolean first = true;
    for (String word : codes) {
      String page = pages.get(normal(word));
      if (page == null) {
        streams.complain(unknown(word, pages));
        status = ExitStatus.BAD_COMMAND_LINE;
      } else {
        streams.print((first ? "" : "\n") + show(page));
        first = false;
      }
    }
    return status;
  }

  private static String unknown(String word, Map<String, String> pages) {
    String near =
        Nearest.to(normal(word), pages.keySet())
            .map(code -> "; did you mean '" + code + "'?")
            .orElse("");
    return "error: there is no code '" + word + "'" + near + "\n'spl explain' lists all codes";
  }

  /** People copy {@code error[E1001]} or type {@code e1001}. */
  private static String normal(String word) {
    var written = WRITTEN.matcher(word);
    String code = written.matches() ? written.group(1).toUpperCase(Locale.ROOT) : word;
    return code.matches("\\d{4}") ? "E" + code : code;
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String page : text().strip().split("\n\n(?=[EW]\\d{4} )")) {
      pages.put(page.substring(0, page.indexOf(' ')), page);
    }
    return pages;
  }

  private static String text() {
    try (InputStream pages = ExplainCommand.class.getResourceAsStream(PAGES)) {
      if (pages == null) {
        throw new IllegalStateException("the pages are not part of this installation");
      }
      return new String(pages.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  private static String show(String page) {
    List<String> shown = new ArrayList<>();
    for (String line : page.split("\n", -1)) {
      boolean heading = line.startsWith("wrong") || line.startsWith("right");
      if (heading) {
        shown.add("");
      }
      shown.add(heading ? heading(line) : line);
    }
    shown.set(0, shown.getFirst().replaceFirst(" ", ": "));
    return String.join("\n", shown);
  }

  private static String heading(String line) {
    String known = HEADINGS.get(line);
    if (known != null) {
      return known;
    }
    String word = line.substring(line.indexOf(' ') + 1);
    String start = line.startsWith("right") ? "Works" : "Does not work";
    return word.startsWith("-") ? start + " with " + word + ":" : "Is reported as " + word + ":";
  }
}
