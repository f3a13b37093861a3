// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The check finds nothing in sources that are right, and what is listed in those that are not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedSourcesTest {
  private static final Path ROOT = Path.of(System.getProperty("spl.root", ".."));
  private static final Path TOLERATED = Path.of("src/test/resources/tolerated.txt");

  /** Programs of constructs that are left out. */
  private static final String EXOTIC = "/exotic/";

  private static final Pattern CODE = Pattern.compile("\"code\":\"([EW]\\d{4})\"");

  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  @Test
  void theRepositoryHoldsWhatIsListed() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    int files = 0;
    for (String folder :
        List.of("stdlib/src/main/spl", "stdlib/examples", "tests-spl/src/test/spl")) {
      for (Path file : programs(ROOT.resolve(folder))) {
        files++;
        String name = ROOT.relativize(file).toString();
        Source source = Source.newBuilder("spl", file.toFile()).mimeType(question()).build();
        codes(source).forEach(code -> found.add(name + " " + code));
      }
    }
    assertTrue(files > 50, "only " + files + " files were found");
    assertEquals(lines(listed("stdlib/", "tests-spl/")), lines(found));
  }

  @Test
  void theProgramsOfTheContractHoldWhatIsListed() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (MicroProgram program : MicroProgram.of(SharedDocuments.read("spec/language.md"))) {
      Source source =
          Source.newBuilder("spl", program.text(), program.title())
              .mimeType(question())
              .buildLiteral();
      String number = program.title().split(" ", 2)[0];
      codes(source).forEach(code -> found.add("micro-program " + number + " " + code));
    }
    assertEquals(lines(listed("micro-program")), lines(found));
  }

  private static String question() {
    return "application/x-spl-check";
  }

  private List<String> codes(Source source) {
    try (Context context = Context.newBuilder("spl").engine(engine).allowAllAccess(true).build()) {
      List<String> codes = new ArrayList<>();
      Matcher code = CODE.matcher(context.eval(source).getMember("json").asString());
      while (code.find()) {
        codes.add(code.group(1));
      }
      return codes;
    }
  }

  private static TreeSet<String> listed(String... starts) throws IOException {
    TreeSet<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(TOLERATED)) {
      if (Stream.of(starts).anyMatch(line::startsWith)) {
        listed.add(line.substring(0, line.indexOf(':')));
      }
    }
    return listed;
  }

  private static String lines(TreeSet<String> entries) {
    return String.join("\n", entries);
  }

  private static List<Path> programs(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(path -> path.toString().endsWith(".spl") && !path.toString().contains(EXOTIC))
          .sorted()
          .toList();
    }
  }
}
