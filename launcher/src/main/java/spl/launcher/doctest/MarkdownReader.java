// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the fenced blocks of a Markdown text that can be run. */
final class MarkdownReader {
  private static final Pattern FENCE = Pattern.compile("( {0,3})(`{3,}|~{3,})\\s*([^`]*)");
  private static final Set<String> PROMPTS = Set.of("sdoctest", "simple-doctest");
  private static final Set<String> PROGRAMS = Set.of("simple", "spl");
  private static final String SHARED = "document";

  private final DocMarks usual;
  private final String language;
  private final List<DocUnit> units = new ArrayList<>();

  /**
   * A reader.
   *
   * @param usual what holds for examples that say nothing
   * @param language of blocks that name none, empty when those are not run
   */
  MarkdownReader(DocMarks usual, String language) {
    this.usual = usual;
    this.language = language;
  }

  /** A fence that is open: how it began, and what follows the mark. */
  private record Fence(String mark, int indent, String info, int line) {
    boolean isClosedBy(Matcher line) {
      return line.group(2).startsWith(mark) && line.group(3).isBlank();
    }
  }

  /** The blocks that can be run, in order. */
  List<DocUnit> read(String name, List<String> lines) {
    @Nullable Fence open = null;
    List<String> content = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      boolean mark = fence.matches();
      if (open == null) {
        if (mark) {
          open = new Fence(fence.group(2), fence.group(1).length(), fence.group(3).strip(), i + 2);
          content = new ArrayList<>();
        }
      } else if (mark && open.isClosedBy(fence)) {
        block(name, open, content);
        open = null;
      } else {
        content.add(unindented(lines.get(i), open.indent()));
      }
    }
    return units;
  }

  private static String unindented(String line, int indent) {
    int spaces = 0;
    while (spaces < indent && spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return line.substring(spaces);
  }

  private void block(String name, Fence fence, List<String> content) {
    List<String> words =
        Arrays.stream(fence.info().split("[\\s:,]+")).filter(w -> !w.isEmpty()).toList();
    String kind = words.isEmpty() ? language : words.getFirst().toLowerCase(Locale.ROOT);
    DocMarks marks = words.isEmpty() ? usual : DocMarks.of(words.subList(1, words.size()), usual);
    if (PROMPTS.contains(kind)) {
      String session = marks.environment().isEmpty() ? SHARED : "env " + marks.environment();
      DocUnit unit = new DocUnit(name, session, List.of(), List.of(), List.of());
      units.add(PromptReader.read(unit, content, fence.line(), marks));
    } else if (PROGRAMS.contains(kind)) {
      units.add(program(name, fence, content, marks));
    }
  }

  private static DocUnit program(String name, Fence fence, List<String> content, DocMarks marks) {
    boolean alone = marks.environment().isEmpty();
    String session = alone ? "" : "env " + marks.environment();
    String code = String.join("\n", content);
    DocExample.Expected expected =
        new DocExample.Expected(DocExample.marked(code), fence.line(), "");
    DocExample example =
        new DocExample(DocExample.Form.PROGRAM, fence.line(), code, expected, marks);
    return new DocUnit(name, session, List.of(), List.of(example), List.of());
  }
}
