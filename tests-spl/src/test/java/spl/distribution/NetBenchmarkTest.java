// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the network benchmark says of figures that were measured before and now. */
class NetBenchmarkTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("spl.root", ".."), "stdlib/bench/net/run.py").toAbsolutePath();

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir Path folder;

  private Path figures(String name, double timesNode, double heap) throws IOException {
    String text =
        String.format(
            Locale.ROOT,
            """
            {"echo": {"jdk": {"cpu": 9, "x_node": %.2f, "x_python": 1, "rate": 1, "p50": 1, "p99": 1,
            "errors": 0}}, "held": [["jdk", {"connections": 5, "answered": 5, "errors": 0,
            "before": 1, "resident": 2, "heap": %.1f}]]}
            """,
            timesNode,
            heap);
    return Files.writeString(folder.resolve(name), text);
  }

  private String complaint(Path measured, Path baseline) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PYTHON), "no Python");
    Process process =
        new ProcessBuilder(
                List.of(
                    PYTHON.toString(),
                    SCRIPT.toString(),
                    "--judge",
                    measured.toString(),
                    "--baseline",
                    baseline.toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertEquals(errors.isEmpty() ? 0 : 1, process.waitFor());
    return errors;
  }

  @Test
  void b04AFifthWorseIsTolerated() throws Exception {
    assertEquals("", complaint(figures("now", 1.19, 11.9), figures("before", 1, 10)));
  }

  @Test
  void b04MoreThanAFifthWorseFailsAndIsNamed() throws Exception {
    assertEquals(
        "worse than the baseline: jdk: 1.21 x node, was 1.00;"
            + " jdk: 12.1 KB for each of 5, was 10.0\n",
        complaint(figures("now", 1.21, 12.1), figures("before", 1, 10)));
  }
}
