// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of features names every number, and proofs that exist. */
class FeatureListTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SPECS = Path.of("src/test/spl/files");
  private static final List<String> TEST_MODULES = List.of("runtime-ffi", "stdlib", "tests-spl");
  private static final Pattern EXAMPLE = Pattern.compile("`(\\w+_spec\\.spl) (F\\d{3})`");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))(?:#(\\w+))?`");
  private static final int FIRST = 1760;
  private static final int LAST = 1779;

  private static List<String> rows() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/features.md")).stream()
        .filter(line -> line.startsWith("| ") && line.contains("`"))
        .toList();
  }

  private static String proofs(String row) {
    String[] cells = row.split(" \\| ", -1);
    return cells[cells.length - 1];
  }

  @Test
  void everyNumberHasARow() throws IOException {
    List<String> rows = rows();
    List<Integer> missing =
        IntStream.rangeClosed(FIRST, LAST)
            .filter(number -> rows.stream().noneMatch(row -> row.startsWith("| #" + number + " |")))
            .boxed()
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyRowHasAProof() throws IOException {
    List<String> bare =
        rows().stream()
            .filter(
                row -> !EXAMPLE.matcher(proofs(row)).find() && !TEST.matcher(proofs(row)).find())
            .toList();
    assertEquals(List.of(), bare);
  }

  @Test
  void everyProofThatIsAnExampleExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String row : rows()) {
      Matcher matcher = EXAMPLE.matcher(proofs(row));
      while (matcher.find()) {
        Path spec = SPECS.resolve(matcher.group(1));
        String start = "it \"" + matcher.group(2) + " ";
        if (!Files.exists(spec) || !Files.readString(spec).contains(start)) {
          missing.add(matcher.group());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyProofInJavaExists() throws IOException {
    List<Path> sources = sources();
    List<String> missing = new ArrayList<>();
    for (String row : rows()) {
      Matcher matcher = TEST.matcher(proofs(row));
      while (matcher.find()) {
        if (!exists(sources, matcher.group(1), matcher.group(2))) {
          missing.add(matcher.group());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void whatIsNotAProofIsNotedAsOne() throws IOException {
    for (String row : rows()) {
      String rest = TEST.matcher(EXAMPLE.matcher(proofs(row)).replaceAll("")).replaceAll("");
      assertTrue(!rest.contains("`"), "neither an example nor a test: " + row);
    }
  }

  private static boolean exists(List<Path> sources, String type, String method) throws IOException {
    for (Path source : sources) {
      if (source.getFileName().toString().equals(type + ".java")) {
        return method == null || Files.readString(source).contains("void " + method + "(");
      }
    }
    return false;
  }

  private static List<Path> sources() {
    return TEST_MODULES.stream().flatMap(module -> below(ROOT.resolve(module))).toList();
  }

  private static Stream<Path> below(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
