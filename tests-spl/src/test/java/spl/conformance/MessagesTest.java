// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The messages that the tools contract wants of 25 programs (section 7.3), as text and as data.
 *
 * <p>Each folder below {@code src/test/messages} holds a program, the command (run or check), and
 * what that reports: {@code expected.txt} and {@code expected.json}, the status first. With the
 * property {@code spl.update} the expectations are written instead of compared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {
  private static final Path ROOT = Path.of("src/test/messages").toAbsolutePath();
  private static final boolean UPDATE = Boolean.getBoolean("spl.update");
  private static final int PROGRAMS = 26;
  private static final int REFUSED = 65;

  /** The recursion must end in the language's own error. */
  private static final long STACK_BYTES = 1L << 28;

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
  void noProgramIsMissing() {
    assertEquals(PROGRAMS, folders().size());
  }

  @TestFactory
  Stream<DynamicTest> messages() {
    return folders().stream()
        .flatMap(folder ->
            Stream.of("txt", "json")
                .map(form ->
                    dynamicTest(folder.getFileName() + " " + form, () -> judge(folder, form))));
  }

  private static List<Path> folders() {
    return SpecTest.children(ROOT).stream().filter(Files::isDirectory).toList();
  }

  private void judge(Path folder, String form) throws IOException {
    Path expected = folder.resolve("expected." + form);
    String found = report(folder, form).replace(folder.toString(), "FOLDER");
    if (UPDATE) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
  }

  private String report(Path folder, String form) throws IOException {
    boolean check = Files.readString(folder.resolve("command")).strip().equals("check");
    Path program = folder.resolve("main.spl");
    Source.Builder source = Source.newBuilder("spl", program.toFile()).name("main.spl");
    String[] report = {""};
    Thread thread =
        new Thread(
            null,
            () -> report[0] = check ? checked(source, folder, form) : ran(source, folder, form),
            "program",
            STACK_BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return report[0];
  }

  private String checked(Source.Builder source, Path folder, String form) {
    try (Context context = context(folder, form, new java.io.ByteArrayOutputStream())) {
      Value answer = context.eval(source.mimeType("application/x-spl-check").build());
      String status = answer.getMember("errors").asInt() > 0 ? "1\n" : "0\n";
      return status
          + answer.getMember(form.equals("txt") ? "text" : "json").asString().strip()
          + "\n";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String ran(Source.Builder source, Path folder, String form) {
    java.io.ByteArrayOutputStream errors = new java.io.ByteArrayOutputStream();
    try (Context context = context(folder, form, errors)) {
      String printed = "";
      int status;
      try {
        status = context.eval(source.build()).asInt();
        printed = errors.toString(java.nio.charset.StandardCharsets.UTF_8).strip();
      } catch (PolyglotException e) {
        status = e.isSyntaxError() ? REFUSED : 1;
        printed = told(e, form);
      }
      return status + "\n" + printed + "\n";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String told(PolyglotException failure, String form) {
    if (form.equals("json")) {
      return failure.getGuestObject().getMember("json").asString();
    }
    return failure.isSyntaxError()
        ? failure.getMessage()
        : failure.getGuestObject().getMember("report").asString();
  }

  private Context context(Path folder, String form, java.io.OutputStream errors) {
    return Context.newBuilder("spl")
        .engine(engine)
        .allowAllAccess(true)
        .option("spl.json", String.valueOf(form.equals("json")))
        .currentWorkingDirectory(folder)
        .out(java.io.OutputStream.nullOutputStream())
        .err(errors)
        .build();
  }
}
