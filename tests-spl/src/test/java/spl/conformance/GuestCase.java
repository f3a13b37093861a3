// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;

/**
 * A program that says in comments what it must do.
 *
 * <p>{@code # expect: LINE} is a line of output; {@code # expect panic: TEXT} an uncaught error
 * whose message contains the text; {@code # expect error CODE line N} a finding before the start;
 * {@code # expect status: N} the exit status; {@code # stdin: LINE} a line of input; {@code # args:
 * A B} the arguments.
 */
final class GuestCase {
  private static final Pattern NOTE =
      Pattern.compile(
          "# (expect|expect panic|expect error|expect status|stdin|args)(?::| (?=E\\d)) ?(.*)");
  private static final int BAD_PROGRAM = 65;

  private final Path path;
  private final String text;
  private final List<String> output = new ArrayList<>();
  private final List<String> panics = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final StringBuilder input = new StringBuilder();
  private List<String> arguments = List.of();
  private int status;
  private boolean statusGiven;

  GuestCase(Path path) {
    this.path = path;
    try {
      this.text = Files.readString(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    text.lines().forEach(this::read);
  }

  private void read(String line) {
    Matcher note = NOTE.matcher(line.strip());
    if (!note.matches()) {
      return;
    }
    String value = note.group(2);
    switch (note.group(1)) {
      case "expect" -> output.add(value);
      case "expect panic" -> panics.add(value);
      case "expect error" -> findings.add(value);
      case "stdin" -> input.append(value).append('\n');
      case "args" -> arguments = List.of(value.split(" ", -1));
      default -> {
        status = Integer.parseInt(value);
        statusGiven = true;
      }
    }
  }

  GuestRunner.Run run() {
    return new GuestRunner.Run(source(path, text), input.toString(), arguments, null);
  }

  static Source source(Path path, String text) {
    try {
      return Source.newBuilder("spl", path.toFile()).content(text).build();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What is wrong with an outcome; empty when nothing is. */
  String complaints(Outcome outcome) {
    StringBuilder wrong = new StringBuilder();
    String expected = output.isEmpty() ? "" : String.join("\n", output) + "\n";
    if (!outcome.output().equals(expected)) {
      wrong.append("expected output\n").append(expected);
      wrong.append("but got\n").append(outcome.output());
    }
    if (outcome.status() != expectedStatus()) {
      wrong.append("expected status ").append(expectedStatus());
      wrong.append(" but got ").append(outcome.status()).append('\n');
    }
    for (String panic : panics) {
      if (!outcome.errors().contains(panic)) {
        wrong.append("expected the error '").append(panic).append("'\n");
      }
    }
    for (String finding : findings) {
      if (!isReported(finding, outcome.errors())) {
        wrong.append("expected the finding '").append(finding).append("'\n");
      }
    }
    return wrong.isEmpty() ? "" : wrong + "standard error:\n" + outcome.errors();
  }

  /** {@code CODE line N} is reported as {@code error[CODE]: …} and {@code --> file:N:column}. */
  private static boolean isReported(String finding, String errors) {
    String[] words = finding.split(" ", -1);
    String place = words.length > 2 ? "[^\\[]*-->[^\\n]*:" + words[2] + ":\\d+" : "";
    return Pattern.compile(Pattern.quote("[" + words[0] + "]") + place).matcher(errors).find();
  }

  private int expectedStatus() {
    if (statusGiven) {
      return status;
    }
    return !findings.isEmpty() ? BAD_PROGRAM : panics.isEmpty() ? 0 : 1;
  }
}
