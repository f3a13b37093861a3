// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every matcher accepts, refuses with its message, and says so when it cannot be applied. */
class MatcherTableTest {
  private static final Path TABLE = Path.of("src/test/resources/matchers.txt");
  private static final int COLUMNS = 6;

  @TempDir private static Path folder = Path.of("");

  /** One use of a matcher and what must come of it: a message, or nothing when it passes. */
  private record Use(String code, String expected) {}

  @TestFactory
  Stream<DynamicTest> matchers() throws IOException {
    List<Use> uses = uses();
    StringBuilder spec = new StringBuilder();
    for (int i = 0; i < uses.size(); i++) {
      spec.append("it \"").append(i).append("\":\n    ").append(uses.get(i).code()).append('\n');
    }
    Path file = Files.writeString(folder.resolve("table_spec.spl"), spec);
    SpecEvents events = new SpecEvents();
    try (GuestRunner runner = new GuestRunner(Mode.DEFAULT)) {
      Outcome outcome = runner.run(new GuestCase(file).run(), events);
      assertEquals(1, outcome.status(), outcome.errors());
    }
    assertEquals(uses.size(), events.examples().size());
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      Use use = uses.get(i);
      SpecEvents.Ran ran = events.examples().get(i);
      tests.add(dynamicTest(use.code(), () -> judge(use, ran)));
    }
    return tests.stream();
  }

  private static List<Use> uses() throws IOException {
    List<Use> uses = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.startsWith("#")) {
        String[] columns = line.split(" \\| ", -1);
        assertEquals(COLUMNS, columns.length, line);
        forms(columns).forEach(form -> add(uses, form, columns));
      }
    }
    assertFalse(uses.isEmpty());
    return uses;
  }

  /** Both spellings, with a mark for the subject. */
  private static List<String> forms(String[] columns) {
    List<String> forms = new ArrayList<>();
    for (String word : split(columns[0])) {
      forms.add("expect(@).to(" + word + ")");
      forms.add("expect @ to " + word);
    }
    split(columns[1]).forEach(call -> forms.add("expect(@)." + call));
    return forms;
  }

  /** At spaces behind which a new matcher begins. */
  private static List<String> split(String column) {
    return column.equals("-") ? List.of() : List.of(column.split("(?<=\\)) (?=\\w+\\()"));
  }

  private static void add(List<Use> uses, String form, String[] columns) {
    boolean block = columns[2].startsWith("\\");
    if (block && form.startsWith("expect @")) {
      return;
    }
    uses.add(new Use(form.replace("@", columns[2]), ""));
    uses.add(new Use(form.replace("@", columns[3]), columns[4]));
    if (!columns[5].equals("-")) {
      uses.add(new Use(form.replace("@", columns[5]), "cannot be checked on"));
    }
  }

  private static void judge(Use use, SpecEvents.Ran ran) {
    String message = ran.details().lines().findFirst().orElse("");
    assertEquals(use.expected().isEmpty() ? "passed" : "failed", ran.status(), message);
    if (use.expected().startsWith("expected")) {
      assertEquals(use.expected(), message);
    } else {
      assertTrue(message.contains(use.expected()), message);
    }
  }
}
