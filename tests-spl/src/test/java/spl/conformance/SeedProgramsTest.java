// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of the user's documents run exactly as they are written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedProgramsTest {
  private static final String LIBRARY = "seeds/000_8e86909617cf4e59.txt";
  private static final String BUILTINS = "seeds/003_a9f71daa4a6c9bce.txt";
  private static final String CONTENT = "alpha\nbeta\n";

  /** Shows what the patterns pass on: a mapping or a view of its bytes. */
  private static final String PROCESS = "fn process(data):\n    print data.len()\n\n";

  private final GuestRunner runner = new GuestRunner(Mode.DEFAULT);

  @TempDir private Path folder = Path.of("");

  @AfterAll
  void close() {
    runner.close();
  }

  @ParameterizedTest
  @CsvSource({"as_bytes,data.txt,true", "is_ready,file.txt,true", "open_lazy,file.txt,true"})
  void usagePatternOfTheAsyncLibraryRuns(String word, String file, boolean complete) {
    String pattern = block(LIBRARY, word);
    write(file, CONTENT);
    Outcome outcome = run(PROCESS + pattern);
    assertEquals(new Outcome(0, CONTENT.length() + "\n", ""), outcome);
    assertEquals(complete, Files.exists(folder.resolve(file)));
  }

  @Test
  void mappingOperationsPass() {
    Outcome outcome =
        run(block(BUILTINS, "fn test_mmap_operations") + "\ntest_mmap_operations()\n");
    assertEquals("", outcome.errors());
    assertEquals(0, outcome.status());
    assertEquals(true, outcome.output().contains("Memory-mapped I/O operations test passed"));
  }

  @Test
  void readToStringReadsSmallAndLargeFiles() {
    write("small.txt", CONTENT);
    write("large.txt", CONTENT.repeat(4000));
    String program =
        "val MMAP_THRESHOLD = 32768\n"
            + block(BUILTINS, "fn read_to_string")
            + """

            print read_to_string("small.txt")
            print read_to_string("large.txt").unwrap().len()
            print read_to_string("missing.txt")
            """;
    Outcome outcome = run(program);
    String expected = "Ok(" + CONTENT + ")\n44000\nErr(Failed to read file: missing.txt)\n";
    assertEquals(new Outcome(0, expected, ""), outcome);
  }

  private static String block(String document, String word) {
    return SharedDocuments.programs(SharedDocuments.read(document)).stream()
        .filter(program -> program.contains(word))
        .findFirst()
        .orElseThrow();
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Outcome run(String program) {
    Source source = GuestCase.source(folder.resolve("program.spl"), program);
    return runner.run(new GuestRunner.Run(source, "", List.of(), folder));
  }
}
