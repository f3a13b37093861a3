// SPDX-License-Identifier: Apache-2.0
package spl.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Files, methods and parameter lists stay small enough to be read at once.
 *
 * <p>Exceptions stand in {@code size-exceptions.txt}, each with its reason; an exception that is no
 * longer needed fails as well.
 */
@Tag("architecture")
class SizeLimitsTest {
  private static final Path EXCEPTIONS = Path.of("src/test/resources/size-exceptions.txt");

  @Test
  void everythingFitsOrIsExcused() throws IOException {
    List<Path> sources = sources();
    assertTrue(sources.size() > 20, "only " + sources.size() + " source files were found");
    List<String> findings = SourceSizes.tooLarge(sources);
    List<String> excused =
        Files.readAllLines(EXCEPTIONS).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    List<String> unexcused =
        findings.stream()
            .filter(finding -> excused.stream().noneMatch(line -> covers(line, finding)))
            .sorted()
            .toList();
    List<String> unneeded =
        excused.stream()
            .filter(line -> findings.stream().noneMatch(finding -> covers(line, finding)))
            .toList();
    assertEquals("", String.join("\n", unexcused), "too large: split by concern");
    assertEquals("", String.join("\n", unneeded), "exceptions that nothing needs any more");
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : ProductCode.MODULES) {
      Path folder = ProductCode.ROOT.resolve(module).resolve("src/main/java");
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  /** An exception is "place: reason", where the place is what a finding starts with. */
  private static boolean covers(String exception, String finding) {
    return finding.startsWith(exception.substring(0, exception.indexOf(": ") + 1));
  }
}
