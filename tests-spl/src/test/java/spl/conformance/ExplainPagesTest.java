// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import spl.diagnostics.Code;

/** The pages of {@code spl explain} tell the truth: their programs run and report what they say. */
final class ExplainPagesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("spl.root", ".."))
          .resolve("launcher/src/main/resources/spl/launcher/codes.txt");
  private static final Pattern REPEATED = Pattern.compile("⟨(\\d+) times (.)⟩");
  private static final Pattern ANY_ERROR = Pattern.compile("error(\\[E\\d{4}])?: ");
  private static final long STACK_BYTES = 1L << 28;

  /**
   * A program on a page.
   *
   * @param heading {@code wrong} or {@code right}, and what else stands there
   */
  private record Example(String code, String heading, String text) {
    boolean isRight() {
      return heading.startsWith("right");
    }

    String word() {
      return heading.contains(" ") ? heading.substring(heading.indexOf(' ') + 1) : code;
    }

    String rules() {
      return word().equals("--sandbox") ? "sandbox" : "";
    }
  }

  private static Map<String, List<Example>> pages() throws IOException {
    Map<String, List<Example>> pages = new LinkedHashMap<>();
    for (String page : Files.readString(PAGES).strip().split("\n\n(?=[EW]\\d{4} )")) {
      String code = page.substring(0, page.indexOf(' '));
      List<Example> examples = new ArrayList<>();
      for (String part : page.split("\n(?=wrong|right)")) {
        if (part.startsWith("wrong") || part.startsWith("right")) {
          String heading = part.lines().findFirst().orElse("");
          String text =
              part.lines().skip(1).map(line -> line.substring(4)).collect(Collectors.joining("\n"));
          examples.add(new Example(code, heading, text + "\n"));
        }
      }
      pages.put(code, examples);
    }
    return pages;
  }

  @Test
  void everyCodeHasAPageWithAWrongAndARightProgram() throws IOException {
    TreeSet<String> codes =
        Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
    Map<String, List<Example>> pages = pages();
    assertEquals(codes, new TreeSet<>(pages.keySet()));
    pages.forEach((code, examples) -> assertEquals(2, examples.size(), code));
  }

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    return pages().values().stream()
        .flatMap(List::stream)
        .map(e -> dynamicTest(e.code() + " " + e.heading(), () -> run(e)));
  }

  private static void run(Example example) throws InterruptedException {
    String[] reports = new String[1];
    Thread deep = new Thread(null, () -> reports[0] = reports(example), "example", STACK_BYTES);
    deep.start();
    deep.join();
    String told = reports[0];
    if (example.isRight()) {
      assertFalse(ANY_ERROR.matcher(told).find() || told.contains("warning["), told);
    } else if (example.word().equals("none")) {
      assertFalse(told.contains("[" + example.code() + "]"), told);
    } else {
      boolean other = example.word().startsWith("E") || example.word().startsWith("W");
      String code = other ? example.word() : example.code();
      assertTrue(told.contains("[" + code + "]"), told);
    }
  }

  /** Everything that running and checking a program tells. */
  private static String reports(Example example) {
    String text =
        REPEATED
            .matcher(example.text())
            .replaceAll(m -> m.group(2).repeat(Integer.parseInt(m.group(1))));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String told = "";
    try (Context context = context(example, errors)) {
      try {
        context.eval(Source.newBuilder("spl", text, "example").buildLiteral());
      } catch (PolyglotException failure) {
        told = report(failure);
      }
    }
    try (Context context = context(example, errors)) {
      Source question =
          Source.newBuilder("spl", text, "example")
              .mimeType("application/x-spl-check")
              .buildLiteral();
      told += context.eval(question).getMember("text").asString();
    }
    return told + errors.toString(StandardCharsets.UTF_8);
  }

  private static Context context(Example example, OutputStream errors) {
    return Context.newBuilder("spl")
        .allowAllAccess(true)
        .option("engine.WarnInterpreterOnly", "false")
        .option("spl.permissions", example.rules())
        .out(OutputStream.nullOutputStream())
        .err(errors)
        .build();
  }

  private static String report(PolyglotException failure) {
    boolean ownReport =
        failure.isGuestException()
            && failure.getGuestObject() != null
            && failure.getGuestObject().hasMember("report");
    return ownReport
        ? failure.getGuestObject().getMember("report").asString()
        : String.valueOf(failure.getMessage());
  }
}
