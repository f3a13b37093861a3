// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spl.ffi.fault.IoFault;

/** Who is asked about what a program does, and told of it. */
class OversightTest {
  @TempDir Path dir;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @BeforeEach
  void resolve() throws IOException {
    dir = dir.toRealPath();
  }

  private Oversight oversight(String answers, String rules) {
    byte[] typed = answers.getBytes(StandardCharsets.UTF_8);
    return Oversight.of(rules, dir, new Oversight.Console(new ByteArrayInputStream(typed), shown));
  }

  private Permissions watched(Oversight oversight, String rules) {
    return Permissions.of(rules, dir, Map.of(), oversight);
  }

  private Permissions asking(String answers, String... more) {
    String rules = String.join("\n", "sandbox\nprompt", String.join("\n", more));
    return watched(oversight(answers, rules), rules);
  }

  private void read(Permissions permissions, String name) throws IoFault {
    permissions.check(PathRequest.READ, dir.resolve(name), "read", name);
  }

  private void refused(Permissions permissions, String name) {
    assertThrows(IoFault.class, () -> read(permissions, name));
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aYesAllowsOneThingForTheRestOfTheRun() {
    Permissions permissions = asking("y\nn\n");
    assertDoesNotThrow(() -> read(permissions, "a"));
    assertDoesNotThrow(() -> read(permissions, "a"));
    refused(permissions, "b");
    refused(permissions, "b");
    assertEquals(
        """
        The program wants to read 'a' (--allow-read=a).
        Allow it? [y: yes, n: no, a: all --allow-read] \
        The program wants to read 'b' (--allow-read=b).
        Allow it? [y: yes, n: no, a: all --allow-read] \
        """,
        shown());
  }

  @Test
  void allAllowsEverythingOfTheKindAndNothingElse() {
    Permissions permissions = asking("a\nn\n");
    assertDoesNotThrow(() -> read(permissions, "a"));
    assertDoesNotThrow(() -> read(permissions, "b"));
    assertThrows(IoFault.class, () -> permissions.checkVariable("HOME", "read"));
  }

  @Test
  void anAnswerThatMeansNothingIsAskedForAgain() {
    Permissions permissions = asking("perhaps\nYES\n");
    assertDoesNotThrow(() -> read(permissions, "a"));
    assertEquals(3, shown().split("The program wants", -1).length);
  }

  @Test
  void theEndOfTheInputIsANo() {
    refused(asking(""), "a");
  }

  @Test
  void whatARuleAllowsOrDeniesIsNotAskedAbout() {
    Permissions permissions = asking("y\ny\n", "allow-read=a", "deny-read=b");
    assertDoesNotThrow(() -> read(permissions, "a"));
    refused(permissions, "b");
    assertEquals("", shown());
  }

  @Test
  void aNameCannotMoveTheCursorOfWhoIsAsked() {
    refused(asking("n\n"), "a\u001b[2K\rb\u202e");
    assertTrue(shown().contains("'a?[2K?b?'"), shown());
    assertFalse(shown().contains("\u001b"), shown());
  }

  @Test
  void theReportTellsWhatWasUsedAndWhatWasMissing() throws IoFault {
    String rules = "allow-read\nallow-env=HOME\nprint-permissions";
    try (Oversight oversight = oversight("", rules)) {
      Permissions permissions = watched(oversight, rules);
      read(permissions, "b,c");
      read(permissions, "a");
      permissions.checkVariable("HOME", "read");
      assertThrows(IoFault.class, () -> permissions.checkSystem("hostname", "tell"));
    }
    assertEquals(
        """
        permissions used: --allow-read=a,b,,c --allow-env=HOME
        permissions refused: --allow-sys=hostname
        """,
        shown());
  }

  @Test
  void aProgramThatUsesNothingNeedsASandboxOnly() {
    oversight("", "print-permissions").close();
    assertEquals("permissions used: --sandbox\n", shown());
  }

  @Test
  void anAuditLogGetsALineForEachDecision() throws IOException {
    String rules = "deny-read=b\"\naudit-log=log";
    try (Oversight oversight = oversight("", rules)) {
      Permissions permissions = watched(oversight, rules);
      read(permissions, "a\n");
      refused(permissions, "b\"");
    }
    List<String> lines = Files.readAllLines(dir.resolve("log"));
    String start = "\\{\"time\":\"[-0-9T:.]*Z\",\"access\":\"read\",\"operation\":\"read\",";
    assertEquals(2, lines.size());
    assertTrue(
        lines
            .get(0)
            .matches(
                start + "\"subject\":\"a\\\\u000a\",\"granted\":true,\"option\":\"--allow-.*\"}"),
        lines.get(0));
    assertTrue(
        lines
            .get(1)
            .matches(start + "\"subject\":\"b\\\\\"\",\"granted\":false,\"option\":\"--allow.*\"}"),
        lines.get(1));
  }

  @Test
  void anAuditLogIsAddedTo() throws IOException {
    Files.writeString(dir.resolve("log"), "before\n");
    String rules = "audit-log=log";
    try (Oversight oversight = oversight("", rules)) {
      read(watched(oversight, rules), "a");
    }
    assertEquals("before", Files.readAllLines(dir.resolve("log")).getFirst());
  }

  @Test
  void withoutItsAuditLogAProgramMayDoNothing() {
    assertThrows(BadPermissionException.class, () -> oversight("", "audit-log=no/log"));
    String rules = "audit-log=/dev/full";
    try (Oversight oversight = oversight("", rules)) {
      refused(watched(oversight, rules), "a");
    }
  }
}
