// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every program and command in the documentation runs and prints what is written beside it. */
final class DocumentationTest {
  private static final Path ROOT =
      Path.of(System.getProperty("spl.root", "..")).toAbsolutePath().normalize();

  @Test
  void everyProgramRunsAndPrintsWhatStandsBesideIt() throws IOException {
    Spl.Ended ended = Spl.installed().runIn(ROOT, "doctest", "README.md", "docs");
    assertEquals("", ended.errors());
    assertEquals(0, ended.status(), ended.output());
    Matcher examples = Pattern.compile("(\\d+) examples, 0 failures").matcher(ended.output());
    assertTrue(examples.find(), ended.output());
    assertTrue(Integer.parseInt(examples.group(1)) >= programs(), ended.output());
  }

  private static long programs() throws IOException {
    long count = 0;
    for (Path file : documents()) {
      count += Files.readAllLines(file).stream().filter("```spl"::equals).count();
    }
    assertTrue(count > 0);
    return count;
  }

  @TestFactory
  Stream<DynamicTest> commands() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : documents()) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("    ./spl ")) {
          tests.add(dynamicTest(line.strip(), () -> runCommand(line.strip())));
        }
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(p -> p.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static void runCommand(String line) {
    List<String> words = words(line.substring("./spl ".length()));
    Spl.Ended ended = Spl.installed().runIn(ROOT, words.toArray(new String[0]));
    assertEquals("", ended.errors());
    assertEquals(0, ended.status());
    assertFalse(ended.output().isEmpty());
  }

  /** Splits at spaces outside single quotes. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + " ").toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        if (!word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    return words;
  }
}
