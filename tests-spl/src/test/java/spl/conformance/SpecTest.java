// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs every case: a folder is a container, a program one test, a spec file one per example. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecTest {
  private static final Path ROOT = Path.of("src/test/spl");

  private final KnownFailures known = new KnownFailures(Path.of("src/test/tags"));
  private GuestRunner runner = new GuestRunner(Mode.DEFAULT);

  @BeforeAll
  void start() {
    runner = new GuestRunner(Mode.DEFAULT);
  }

  @AfterAll
  void stop() {
    runner.close();
  }

  @TestFactory
  Stream<DynamicNode> cases() {
    return below(ROOT);
  }

  private Stream<DynamicNode> below(Path folder) {
    return children(folder).stream()
        .filter(p -> Files.isDirectory(p) ? isCaseFolder(p) : p.toString().endsWith(".spl"))
        .map(p -> Files.isDirectory(p) ? folder(p) : file(p));
  }

  /** Folders that begin with an underscore hold modules that cases import. */
  private static boolean isCaseFolder(Path folder) {
    return !folder.getFileName().toString().startsWith("_");
  }

  private DynamicNode folder(Path folder) {
    return dynamicContainer(folder.getFileName().toString(), below(folder));
  }

  private DynamicNode file(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith("_spec.spl")
        ? dynamicContainer(name, Stream.of(file).flatMap(this::examples))
        : dynamicTest(name, () -> judge(file));
  }

  private void judge(Path file) {
    GuestCase guestCase = new GuestCase(file);
    String complaints = guestCase.complaints(runner.run(guestCase.run()));
    known.judge(ROOT.relativize(file).toString(), complaints);
  }

  private Stream<DynamicNode> examples(Path file) {
    SpecEvents events = new SpecEvents();
    Outcome outcome = runner.run(new GuestCase(file).run(), events);
    String name = ROOT.relativize(file).toString();
    Stream<DynamicNode> examples =
        events.examples().stream()
            .map(e -> dynamicTest(e.name(), () -> known.judge(name + " > " + e.name(), wrong(e))));
    return Stream.concat(examples, Stream.of(dynamicTest("runs to its end", () -> ended(outcome))));
  }

  private static void ended(Outcome outcome) {
    String errors = outcome.errorsButSlowTurns();
    if (!errors.isEmpty()) {
      throw new AssertionError(errors);
    }
  }

  private static String wrong(SpecEvents.Ran example) {
    return example.status().equals("failed")
        ? "line " + example.line() + "\n" + example.details()
        : "";
  }

  static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
