// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spl.diagnostics.Diagnostic;
import spl.source.SourceText;

/** The programs in the contract and in the user's documents parse; skipped where these are not. */
class ContractProgramsTest {
  private static final Path SHARED = Path.of("../../shared");

  @Test
  void microProgramsParse() throws IOException {
    Path contract = SHARED.resolve("spec/language.md");
    assumeTrue(Files.exists(contract), "no contract beside the repository");
    String text = Files.readString(contract);
    List<String> programs = new ArrayList<>();
    for (String part : blocks(text.substring(text.indexOf("## Appendix B")))) {
      for (String program : part.split("(?m)^#== ")) {
        programs.add("#== " + program);
      }
    }
    assertEquals(List.of(), findings(programs));
  }

  @Test
  void documentSnippetsParse() throws IOException {
    Path seeds = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "no documents beside the repository");
    List<String> programs = new ArrayList<>();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.sorted().toList()) {
        programs.addAll(blocks(Files.readString(file)));
      }
    }
    assertEquals(List.of(), findings(programs));
  }

  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?s)```simple\\n(.*?)```").matcher(text);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  private static List<String> findings(List<String> programs) {
    List<String> findings = new ArrayList<>();
    for (String program : programs) {
      for (Diagnostic found : SplParsing.parse(new SourceText("t.spl", program)).diagnostics()) {
        if (found.isError()) {
          findings.add(found.title() + " in:\n" + program);
        }
      }
    }
    return findings;
  }
}
