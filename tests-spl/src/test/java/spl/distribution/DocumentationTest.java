// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every program and command in the documentation runs and prints what is written beside it. */
final class DocumentationTest {
  private static final Path ROOT =
      Path.of(System.getProperty("spl.root", "..")).toAbsolutePath().normalize();

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : documents()) {
      for (Block block : blocks(file)) {
        tests.add(dynamicTest(block.title(), () -> runProgram(block)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  /** The users' own way to check documents agrees. */
  @Test
  void theCommandForDocumentsFindsNothingWrong() {
    Spl.Ended ended = Spl.installed().runIn(ROOT, "doctest", "README.md", "docs");
    assertEquals("", ended.errors());
    assertEquals(0, ended.status(), ended.output());
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

  private static List<Block> blocks(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> open = null;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (open == null && line.equals("```spl")) {
        open = new ArrayList<>();
      } else if (open != null && line.equals("```")) {
        String title = ROOT.relativize(file) + ", program that ends on line " + number;
        blocks.add(new Block(title, List.copyOf(open)));
        open = null;
      } else if (open != null) {
        open.add(line);
      }
    }
    return blocks;
  }

  private static void runProgram(Block block) {
    Spl.Ended ended =
        Spl.installed().withInput(String.join("\n", block.lines()) + "\n").runIn(ROOT, "-");
    assertEquals("", ended.errors());
    assertEquals(block.expected(), ended.output().lines().toList());
    assertEquals(0, ended.status());
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

  /**
   * A program in a document.
   *
   * @param title where it stands
   * @param lines its text; {@code # => x} says what it prints
   */
  private record Block(String title, List<String> lines) {
    List<String> expected() {
      return lines.stream()
          .filter(l -> l.contains("# => "))
          .map(l -> l.substring(l.indexOf("# => ") + 5))
          .toList();
    }
  }
}
