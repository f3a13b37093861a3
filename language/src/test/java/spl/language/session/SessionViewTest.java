// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the language tells a prompt. */
class SessionViewTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Context context =
      Context.newBuilder("spl").out(out).option("spl.echo", "none").build();
  private Value view;

  @BeforeEach
  void open() {
    view =
        context.eval(
            Source.newBuilder("spl", "", "view")
                .mimeType("application/x-spl-session")
                .buildLiteral());
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void anEchoThatIsOffPrintsNothing() {
    assertEquals(3, input("1 + 2").asInt());
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyCharacterHasAColour() {
    assertEquals("kkk.....nn.cccc", view.invokeMember("colours", "val x = 12 # no").asString());
    assertEquals("tt", view.invokeMember("colours", "\"a").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if a:|4",
        "x = 1|0",
        "'if a:\n    b'|4",
        "'if a:\n    return b'|0",
        "f(|4",
        "'\"a:\"'|0",
        "''|0"
      })
  void theNextLineIsIndentedAsItsBlock(String text, int spaces) {
    assertEquals(spaces, view.invokeMember("indentation", text).asInt());
  }

  @Test
  void namesOfTheSessionAreCompleted() {
    input("val length = 4");
    assertTrue(complete("len").contains("0\tlength\tvalue\ti64"), complete("len").toString());
    assertTrue(words("len").contains("len"));
  }

  @Test
  void membersComeFromTheLiveValue() {
    input("struct P:\n    width: i64\n    fn area(k): k\n");
    input("val p = P(width: 2)");
    assertEquals(List.of("width"), words("p.wi"));
    assertEquals(List.of("area"), words("p.ar"));
    assertTrue(words("\"a\".upp").contains("upper"));
  }

  @Test
  void completionCallsNothing() {
    input("fn noisy():\n    print \"called\"\n    [1]\n");
    assertEquals(List.of(), words("noisy().le"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void argumentsKeysAndVariantsAreCompleted() {
    input("fn area(width, height): width * height");
    assertTrue(words("area(wi").contains("width:"));
    input("val d = {\"key one\": 1}");
    assertEquals(List.of("key one"), words("d[\"ke"));
    input("enum Colour:\n    Red\n    Green\n");
    assertEquals(List.of("Green"), words("Colour.G"));
  }

  @Test
  void aWordInTheWrongCaseOrWithHolesIsFoundWhenNothingElseIs() {
    input("val someThing = 1");
    assertEquals(List.of("someThing"), words("SOMET"));
    assertEquals(List.of("someThing"), words("smthg"));
  }

  @Test
  void aLongValueIsBrokenIntoLinesAndCut() {
    Value value = input("{\"name\": [1, 2, 3], \"other\": \"some longer text\"}");
    String shown = view.invokeMember("show", value, 40).asString();
    assertEquals("{\n    \"name\": [1, 2, 3],\n    \"other\": \"some longer text\",\n}", shown);
    String cut = view.invokeMember("show", input("[0; 1000000]"), 40).asString();
    assertTrue(cut.endsWith("… 999900 more\n]"), cut);
    assertTrue(view.invokeMember("show", input("\"x\" * 90000"), 40).asString().length() < 3000);
  }

  @Test
  void answersAreRemembered() {
    view.invokeMember("remember", input("[1]"), 1);
    view.invokeMember("remember", input("7"), 2);
    assertEquals(8, input("_ + 1").asInt());
    assertEquals("[1]", input("__").toString());
    assertEquals(14, input("_ + _2").asInt());
    assertEquals("[2, 4]", input("[1, 2].map(_ * 2)").toString());
  }

  @Test
  void aRememberedCollectionIsNotChangedByItsName() {
    input("var xs = [1]");
    view.invokeMember("remember", input("xs"), 1);
    input("xs.push(2)");
    assertEquals("[1]", input("_").toString());
  }

  @Test
  void theLastErrorIsRemembered() {
    PolyglotException failure = assertThrows(PolyglotException.class, () -> input("[1][4]"));
    view.invokeMember("fail", failure.getGuestObject());
    assertTrue(input("_err.message").asString().contains("index 4"));
  }

  @Test
  void whatIsWrittenAboutANameIsFound() {
    input("## Doubles.\nfn twice(n): n * 2");
    assertEquals("fn twice(n)\nDoubles.", view.invokeMember("about", "twice").asString());
    assertEquals("fn twice(n): n * 2", view.invokeMember("source", "twice").asString());
    assertTrue(view.invokeMember("about", "[1].map").asString().startsWith("array.map("));
    assertEquals("", view.invokeMember("about", "nothing_of_this_name").asString());
  }

  @Test
  void theBoundNamesOfAnInputAreToldInOrder() {
    assertEquals(List.of("a", "b"), list(view.invokeMember("bound", "val (a, b) = (1, 2)")));
    assertFalse(view.invokeMember("bound", "1 + 1").getArraySize() > 0);
  }

  private List<String> complete(String text) {
    return list(view.invokeMember("complete", text, text.length()));
  }

  private List<String> words(String text) {
    return complete(text).stream().map(row -> row.split("\t", -1)[1]).toList();
  }

  private static List<String> list(Value array) {
    List<String> all = new ArrayList<>();
    for (long i = 0; i < array.getArraySize(); i++) {
      all.add(array.getArrayElement(i).asString());
    }
    return all;
  }

  private Value input(String text) {
    return context.eval(Source.newBuilder("spl", text, "<repl>").interactive(true).buildLiteral());
  }
}
