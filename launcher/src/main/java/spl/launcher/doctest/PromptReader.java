// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads examples in the form of a session: prompts, code behind them, what it says below. */
final class PromptReader {
  private static final Pattern PROMPT = Pattern.compile("(\\s*)>>>(?: (.*)|$)");
  private static final Pattern MORE = Pattern.compile("\\s*\\.\\.\\.(?: (.*)|$)");

  private final String name;
  private final String session;
  private final List<DocExample> setup = new ArrayList<>();
  private final List<DocExample> examples = new ArrayList<>();
  private final List<DocExample> teardown = new ArrayList<>();
  private List<DocExample> section = examples;
  private DocMarks marks;
  private final List<String> code = new ArrayList<>();
  private final List<String> output = new ArrayList<>();
  private int codeLine;
  private int outputLine;
  private String indent = "";

  private PromptReader(String name, String session, DocMarks marks) {
    this.name = name;
    this.session = session;
    this.marks = marks;
  }

  /**
   * The examples of some lines.
   *
   * @param unit the name and the session of what is read, without examples
   * @param first the number of the first line in its document
   */
  static DocUnit read(DocUnit unit, List<String> lines, int first, DocMarks marks) {
    PromptReader reader = new PromptReader(unit.name(), unit.session(), marks);
    int number = first;
    for (String line : lines) {
      reader.line(line, number++);
    }
    reader.finish();
    return new DocUnit(reader.name, reader.session, reader.setup, reader.examples, reader.teardown);
  }

  private void line(String line, int number) {
    Matcher prompt = PROMPT.matcher(line);
    Matcher more = MORE.matcher(line);
    if (prompt.matches()) {
      if (!output.isEmpty()) {
        finish();
      }
      begin(prompt, number);
    } else if (!code.isEmpty() && output.isEmpty() && more.matches()) {
      code.add(more.group(1) == null ? "" : more.group(1));
      outputLine = number + 1;
    } else if (line.isBlank()) {
      finish();
    } else if (!code.isEmpty()) {
      output.add(line.startsWith(indent) ? line.substring(indent.length()) : line.strip());
    } else {
      words(line.strip());
    }
  }

  private void begin(Matcher prompt, int number) {
    if (code.isEmpty()) {
      codeLine = number;
      indent = prompt.group(1);
    }
    code.add(prompt.group(2) == null ? "" : prompt.group(2));
    outputLine = number + 1;
  }

  /** A line of prose: perhaps the title of a part, or the attributes of all examples. */
  private void words(String line) {
    switch (line) {
      case "Setup:" -> section = setup;
      case "Example:", "Examples:" -> section = examples;
      case "Teardown:" -> section = teardown;
      default -> {
        DocMarks found = DocMarks.attributes(line);
        marks = found == null ? marks : found;
      }
    }
  }

  private void finish() {
    if (!code.isEmpty()) {
      DocExample.Expected expected = new DocExample.Expected(output, outputLine, indent);
      section.add(
          new DocExample(
              DocExample.Form.INPUT, codeLine, String.join("\n", code), expected, marks));
    }
    code.clear();
    output.clear();
  }
}
