// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spl.launcher.coverage.CoverageOptions.Form;

/** What is told of the code that ran. */
class CoverageReportTest {
  private static final String MODULE =
      """
      \"\"\"Documentation is nothing to reach.\"\"\"
      export sign, twice

      fn sign(n):
          if n < 0:
              return "minus"
          match n:
              case 0: "zero"
              case _:
                  "plus"

      fn twice(n):
          val doubled = n * 2
          doubled
      """;

  private static final Set<Form> SUMMARY = Set.of(Form.SUMMARY);

  @TempDir private Path folder = Path.of("");
  private CoverageReport report = CoverageReport.of(List.of(), path -> true);

  @BeforeEach
  void runAProgram() throws IOException {
    Files.writeString(folder.resolve("signs.spl"), MODULE);
    Path program = folder.resolve("program.spl");
    Files.writeString(program, "use signs.sign\nsign(-1)\nsign(0)\n");
    try (Context context =
        Context.newBuilder("spl")
            .option("engine.WarnInterpreterOnly", "false")
            .option("spl.coverage", "true")
            .allowIO(IOAccess.ALL)
            .build()) {
      context.eval(Source.newBuilder("spl", program.toFile()).build());
      report = CoverageReport.of(rows(context), path -> path.endsWith("signs.spl"));
    }
  }

  private static List<String> rows(Context context) throws IOException {
    Source question =
        Source.newBuilder("spl", "", "coverage").mimeType("application/x-spl-coverage").build();
    Value answer = context.eval(question);
    List<String> rows = new ArrayList<>();
    for (long i = 0; i < answer.getArraySize(); i++) {
      rows.add(answer.getArrayElement(i).asString());
    }
    return rows;
  }

  private String written(Form form, String name) throws IOException {
    report.write(new CoverageOptions(EnumSet.of(form), folder.resolve("out").toString(), 0));
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void aTableNamesTheLinesThatDidNotRun() throws IOException {
    String table = report.write(new CoverageOptions(SUMMARY, "", 0));
    String row = table.lines().filter(l -> l.contains("signs.spl")).findFirst().orElseThrow();
    assertTrue(row.endsWith("signs.spl  57.1 %     50.0 %    66.6 %  10-14"), table);
    assertTrue(table.contains("\ntotal "), table);
  }

  @Test
  void nothingToCoverIsSaid() throws IOException {
    CoverageReport empty = CoverageReport.of(List.of(), path -> true);
    String table = empty.write(new CoverageOptions(SUMMARY, "", 0));
    assertEquals("\nCoverage: the specs read no other file\n", table);
    assertFalse(empty.isBelow(100));
  }

  @Test
  void fewerLinesThanWantedAreAnError() {
    assertTrue(report.isBelow(57.2));
    assertFalse(report.isBelow(57));
    assertEquals(
        "error: coverage of lines is 57.1 %, less than the 90 % that --coverage-min asks for",
        report.shortfall(90));
  }

  @Test
  void editorsGetTheirTextForm() throws IOException {
    String text = written(Form.LCOV, "lcov.info");
    assertTrue(text.startsWith("TN:\nSF:" + folder.resolve("signs.spl")), text);
    assertTrue(text.contains("\nFN:4,sign\nFNDA:1,sign\nFN:12,twice\nFNDA:0,twice\n"), text);
    assertTrue(text.contains("\nBRDA:6,0,0,1\nBRDA:8,0,1,1\nBRDA:10,0,2,0\nBRF:3\nBRH:2\n"), text);
    assertTrue(text.contains("\nDA:5,1\nDA:6,1\nDA:7,1\nDA:8,1\nDA:10,0\n"), text);
    assertTrue(text.endsWith("\nLF:7\nLH:4\nend_of_record\n"), text);
  }

  @Test
  void dataHoldsEverything() throws IOException {
    String text = written(Form.JSON, "coverage.json");
    assertTrue(text.contains("\"name\": \"twice\", \"line\": 12, \"reached\": false"), text);
    assertTrue(text.contains("\"10\": false"), text);
  }

  @Test
  void buildServersGetWellFormedXml() throws IOException {
    String text = written(Form.COBERTURA, "cobertura.xml");
    assertTrue(text.contains("<coverage line-rate=\"0.5714\""), text);
    assertEquals(3, text.split("<method ", -1).length);
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = Pattern.compile("<(/?)(\\w+)[^>]*?(/?)>").matcher(text);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertEquals(open.pop(), tag.group(2));
      } else if (tag.group(3).isEmpty()) {
        open.push(tag.group(2));
      }
    }
    assertTrue(open.isEmpty(), text);
  }

  @Test
  void aPageShowsTheLines() throws IOException {
    String text = written(Form.HTML, "index.html");
    assertTrue(text.contains("<span class=\"yes\">    if n &lt; 0:</span>"), text);
    assertTrue(text.contains("<span class=\"no\">            &quot;plus&quot;</span>"), text);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("out"), "a file");
    String message =
        assertThrows(IOException.class, () -> written(Form.LCOV, "lcov.info")).getMessage();
    assertEquals(
        "cannot write the coverage report '" + folder.resolve("out/lcov.info") + "'", message);
  }
}
