// SPDX-License-Identifier: Apache-2.0
package spl.launcher.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What project files say, and what is said of wrong ones. */
class ProjectFileTest {
  @TempDir Path folder;

  private Project read(String name, String text) throws IOException, ProjectFileException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Project.read(file, (word, known) -> Optional.empty());
  }

  @Test
  void bothFormsSayTheSame() throws Exception {
    Project sdn =
        read(
            "simple.sdn",
            """
            # a comment
            package:
                name: demo
                version: "1.0"
                main: src/main.spl   # here
            test:
                paths: [test, more]
                timeout: 2.5
                parallel: 1
            permissions:
                read: [data]
                net: true
                run: false
                deny_env: [A, B]
            """);
    Project toml =
        read(
            "simple.toml",
            """
            [package]
            name = "demo"
            version = "1.0"
            main = "src/main.spl"
            [test]
            paths = ["test", "more"]
            timeout = 2.5
            parallel = 1
            [permissions]
            read = ["data"]
            net = true
            run = false
            deny_env = ["A", "B"]
            """);
    for (Project project : List.of(sdn, toml)) {
      assertEquals("demo", project.name());
      assertEquals("1.0", project.version());
      assertEquals(folder.resolve("src/main.spl"), project.main());
      assertEquals(List.of(folder.resolve("test"), folder.resolve("more")), project.tests());
      assertEquals(2.5, project.timeout());
      assertEquals(1, project.parallel());
      assertEquals(
          "sandbox\nallow-read=" + folder.resolve("data") + "\nallow-net\ndeny-env=A\ndeny-env=B",
          project.permissions());
      assertEquals(List.of(), project.warnings());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: x|1:1: expected 'section:' or an indented 'key: value'",
        "'  name: x'|1:3: 'name' stands in no section, such as 'package'",
        "'test:\n  paths: [a, b'|2:10: the list is never closed; it ends on its line with ']'",
        "'test:\n  paths: [a,, b]'|2:10: a value is missing",
        "'package:\n  name: \"x'|2:9: the text is never closed",
        "'test:\n  timeout: soon'|2:3: 'test.timeout' takes a number, not 'soon'",
        "'package:\n  main: [a]'|2:3: 'package.main' takes one value, not a list",
        "'package:\n\tname: x'|2:1: indented with a tab; use spaces"
      })
  void aMistakeIsToldWithItsPlace(String text, String message) {
    ProjectFileException wrong =
        assertThrows(ProjectFileException.class, () -> read("simple.sdn", text));
    assertTrue(
        String.valueOf(wrong.getMessage()).endsWith("simple.sdn:" + message), wrong.getMessage());
  }

  @Test
  void unknownWordsAreWarnings() throws Exception {
    Project project = read("simple.sdn", "packge:\n  name: x\ntest:\n  pats: [a]\n");
    assertEquals(2, project.warnings().size());
    assertTrue(project.warnings().getFirst().endsWith(":2:3: unknown section 'packge'"));
    assertTrue(project.warnings().getLast().endsWith(":4:3: unknown key 'pats'"));
  }
}
