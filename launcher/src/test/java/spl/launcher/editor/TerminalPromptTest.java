// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spl.launcher.repl.ReplSession;
import spl.launcher.repl.Screen;

/** What keys make of an input. */
class TerminalPromptTest {
  private static final String END = "\u0004";
  private static final String UP = "\033[A";

  @TempDir Path folder;

  private final ReplSession session =
      new ReplSession(
          Context.newBuilder("spl").option("spl.echo", "none").build(),
          failure -> String.valueOf(failure.getMessage()));

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void aLineIsAnInput() throws Exception {
    assertEquals(List.of("1 + 1", "x"), type("1 + 1\rx\r"));
  }

  @Test
  void aBlockIsIndentedAndEndsWithAnEmptyLine() throws Exception {
    assertEquals(
        List.of("fn f(n):\n    if n:\n        return 1\n    2"),
        type("fn f(n):\rif n:\rreturn 1\r2\r\r"));
  }

  @Test
  void elseMovesToItsIf() throws Exception {
    assertEquals(List.of("if a:\n    b\nelse:\n    c"), type("if a:\rb\relse:\rc\r\r"));
  }

  @Test
  void anOpenBracketAndAnOpenTextGoOn() throws Exception {
    assertEquals(List.of("f(\n    1)"), type("f(\r1)\r"));
    assertEquals(List.of("val t = \"\"\"a\nb\"\"\""), type("val t = \"\"\"a\rb\"\"\"\r"));
  }

  @Test
  void whatCannotBeRightEndsWithTwoEmptyLines() throws Exception {
    assertEquals(List.of("if a:"), type("if a:\r\r\r"));
  }

  @Test
  void backspaceAndTabMoveByASteps() throws Exception {
    assertEquals(List.of("if a:\n    b\nc"), type("if a:\rb\r\177c\r"));
    assertEquals(List.of("if a:\n    if b:\n        c"), type("if a:\rif b:\r\177\tc\r\r"));
  }

  @Test
  void aBlockIsRecalledAsOneEntry() throws Exception {
    assertEquals(List.of("if a:\n    b", "if a:\n    b"), type("if a:\rb\r\r" + UP + "\r\r"));
  }

  @Test
  void aPasteIsOneInputAndRunsOnEnter() throws Exception {
    String pasted = "\033[200~if a:\n  b\nc\033[201~";
    assertEquals(List.of("if a:\n  b\nc"), type(pasted + "\r"));
    assertEquals(List.of("x = 1\ny"), type("\033[200~>>> x = 1\n>>> y\033[201~\r"));
  }

  @Test
  void tabCompletesACommand() throws Exception {
    assertEquals(List.of(":reload"), type(":rel\t\r"));
  }

  @Test
  void theHistoryIsKeptForTheNextSession() throws Exception {
    Path history = folder.resolve("state/history");
    type("if a:\rb\r\r secret\r", history);
    assertEquals(List.of("if a:\n    b"), type(UP + "\r\r", history));
  }

  private List<String> type(String keys) throws Exception {
    return type(keys, null);
  }

  private List<String> type(String keys, @Nullable Path history) throws Exception {
    ByteArrayInputStream in =
        new ByteArrayInputStream((keys + END).getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DumbTerminal terminal = new DumbTerminal("t", "xterm", in, out, StandardCharsets.UTF_8);
    terminal.setSize(new Size(80, 24));
    List<String> inputs = new ArrayList<>();
    try (TerminalPrompt prompt = TerminalPrompt.on(terminal, () -> session, PLAIN, history)) {
      for (String input = prompt.read(); input != null; input = prompt.read()) {
        inputs.add(input);
      }
      assertNull(prompt.read());
    }
    assertTrue(out.toString(StandardCharsets.UTF_8).contains(">>> "));
    return inputs;
  }

  private static final Screen PLAIN =
      new Screen() {
        @Override
        public void print(String text) {}

        @Override
        public void complain(String text) {}

        @Override
        public void freshLine() {}

        @Override
        public void copyOutput(@Nullable OutputStream place) {}

        @Override
        public boolean colours() {
          return true;
        }

        @Override
        public boolean interactive() {
          return true;
        }
      };
}
