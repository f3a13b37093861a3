// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs of one session: what they share, what they answer, what is shown. */
class SessionTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Context context = Context.newBuilder("spl").out(out).build();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void laterInputsSeeEarlierNames() {
    input("val x = 20");
    input("fn twice(n): n * 2");
    assertEquals(42, input("twice(x) + 2").asInt());
  }

  @Test
  void namesMayBeDefinedAgain() {
    input("val x = 1");
    input("fn f(): x");
    input("val x = 2");
    assertEquals(2, input("f()").asInt());
    input("fn f(): 7");
    assertEquals(7, input("f()").asInt());
  }

  @Test
  void aFailedInputKeepsWhatWasDoneBefore() {
    input("var done = 0");
    assertThrows(PolyglotException.class, () -> input("done = 3\nnil.foo()\ndone = 4"));
    assertEquals(3, input("done").asInt());
  }

  @Test
  void anEarlierVariableCanBeAssigned() {
    input("var n = 1");
    input("n = n + 1");
    input("n += 5");
    assertEquals(7, input("n").asInt());
  }

  @Test
  void typesStayKnown() {
    input("struct P:\n    x: i64\n");
    assertEquals("P(x: 4)", input("P(x: 4)").toString());
  }

  @Test
  void valuesAreShownWithQuotesAndStatementsAreNot() {
    input("\"a\" + \"b\"");
    input("val y = 3");
    input("[1, \"t\"]");
    input("nil");
    assertEquals("\"ab\"\n[1, \"t\"]\n", out.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if true:",
        "if true:\n    1",
        "fn f(x):\n    if x:\n        1",
        "foo(",
        "val a = [1,",
        "val t = \"\"\"abc"
      })
  void anInputThatMayGoOnIsIncomplete(String text) {
    PolyglotException failure = assertThrows(PolyglotException.class, () -> input(text));
    assertTrue(failure.isIncompleteSource(), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"if true:\n    1\n", "max(\n    1,\n    2)", "if false:\n    1\n2"})
  void theseInputsAreComplete(String text) {
    input(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"val = 3", "x = )", "if a = 3:\n    1\n"})
  void theseInputsAreWrong(String text) {
    PolyglotException failure = assertThrows(PolyglotException.class, () -> input(text));
    assertFalse(failure.isIncompleteSource(), failure.getMessage());
  }

  @Test
  void collectionsAndFunctionsCanBeUsedByTheHost() {
    Value array = input("[1, \"b\", [true]]");
    assertEquals(3, array.getArraySize());
    assertEquals("b", array.getArrayElement(1).asString());
    assertTrue(array.getArrayElement(2).getArrayElement(0).asBoolean());
    Value dict = input("{\"a\": 1, \"b\": 2}");
    assertEquals(2, dict.getHashSize());
    assertEquals(2, dict.getHashValue("b").asInt());
    assertEquals("a", dict.getHashKeysIterator().getIteratorNextElement().asString());
    Value add = input("\\a, b: a + b");
    assertEquals(5, add.execute(2, 3).asInt());
    assertEquals("x1", add.execute("x", 1).asString());
  }

  @Test
  void theSessionIsAScope() {
    input("val x = 3");
    Value names = context.getBindings("spl");
    assertEquals(3, names.getMember("x").asInt());
    names.putMember("y", 4);
    assertEquals(7, input("x + y").asInt());
  }

  @Test
  void exitLeavesWithItsStatus() {
    try (Context other = Context.create("spl")) {
      Source exit = Source.newBuilder("spl", "exit(3)", "<repl>").interactive(true).buildLiteral();
      PolyglotException failure = assertThrows(PolyglotException.class, () -> other.eval(exit));
      assertTrue(failure.isExit());
      assertEquals(3, failure.getExitStatus());
    } catch (PolyglotException closed) {
      assertTrue(closed.isExit());
    }
  }

  private Value input(String text) {
    return context.eval(Source.newBuilder("spl", text, "<repl>").interactive(true).buildLiteral());
  }
}
