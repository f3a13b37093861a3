// SPDX-License-Identifier: Apache-2.0
package spl.language.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct of language contract section 22 is refused by its name and place, or runs. */
@TestInstance(Lifecycle.PER_CLASS)
class UnsupportedConstructsTest {
  private static final String TABLE = "/spl/language/unsupported-constructs.txt";

  private Engine engine;

  /** A program, and the construct with the line and column that its refusal has to name. */
  record Row(String construct, String program) {
    @Override
    public String toString() {
      return construct;
    }
  }

  @BeforeAll
  void start() {
    engine = Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  static Stream<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = UnsupportedConstructsTest.class.getResourceAsStream(TABLE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.split("(?m)^#== ")) {
        int end = part.indexOf('\n');
        rows.add(new Row(part.substring(0, end), part.substring(end + 1)));
      }
    }
    return rows.stream().skip(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isNamedAtItsPlace(Row row) {
    assertEquals(row.construct(), refusal(row.program()));
  }

  /** The construct and place of the first report; {@code runs} for a program that reports none. */
  private String refusal(String program) {
    try (Context context = Context.newBuilder("spl").engine(engine).allowAllAccess(true).build()) {
      try {
        context.eval(Source.newBuilder("spl", program, "a.spl").buildLiteral());
        return "runs";
      } catch (PolyglotException failure) {
        return summary(failure);
      }
    }
  }

  private static String summary(PolyglotException failure) {
    Value error = failure.getGuestObject();
    boolean reported = error != null && error.hasMember("report");
    String report = reported ? error.getMember("report").asString() : failure.getMessage();
    List<String> lines = report.lines().limit(2).toList();
    String place = lines.size() < 2 ? "" : lines.get(1).replaceFirst(".*a\\.spl:", "");
    return lines.getFirst().replaceFirst(".*not supported: ", "") + " at " + place;
  }
}
