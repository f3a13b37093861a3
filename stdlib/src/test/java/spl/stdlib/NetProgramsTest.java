// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scenarios of the network as programs: each prints the same with every driver. A program tells
 * its output itself, behind {@code # =>}.
 */
final class NetProgramsTest {
  private static final Path PROGRAMS = Path.of("src/test/resources/net");
  private static final Pattern EXPECTED = Pattern.compile("(?m)# => ?(.*)$");

  /** On a busy machine the first steps of a program take long, of which it is told. */
  private static final Pattern SLOW = Pattern.compile("(?m)^warning: task .* ran .*\\R");

  private static final Pattern NEEDS = Pattern.compile("(?m)^# needs: (.*)$");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicContainer> everyProgramOnEveryDriver() throws IOException {
    List<DynamicContainer> drivers = new ArrayList<>();
    for (String driver : NetDrivers.NAMES) {
      drivers.add(DynamicContainer.dynamicContainer(driver, tests(driver)));
    }
    return drivers.stream();
  }

  private Stream<DynamicTest> tests(String driver) throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      List<DynamicTest> tests =
          files
              .filter(file -> file.toString().endsWith(".spl"))
              .sorted()
              .map(file -> test(driver, file))
              .toList();
      assertTrue(tests.size() > 10, "only " + tests.size() + " programs were found");
      return tests.stream();
    }
  }

  private DynamicTest test(String driver, Path program) {
    return DynamicTest.dynamicTest(program.getFileName().toString(), () -> runs(driver, program));
  }

  private void runs(String driver, Path program) throws IOException {
    NetDrivers.require(driver);
    String text = Files.readString(program);
    Matcher needs = NEEDS.matcher(text);
    assumeTrue(!needs.find() || NetDrivers.has(needs.group(1)), () -> "needs " + needs.group(1));
    List<String> expected = new ArrayList<>();
    Matcher lines = EXPECTED.matcher(text);
    while (lines.find()) {
      expected.add(lines.group(1).replace("<driver>", driver));
    }
    GuestProgram.Result result =
        GuestProgram.runWith(directory, Map.of("SPL_NET_DRIVER", driver), program);
    assertEquals("", SLOW.matcher(result.err()).replaceAll(""));
    assertEquals(String.join("\n", expected) + "\n", result.out());
    assertEquals(0, result.status());
  }
}
