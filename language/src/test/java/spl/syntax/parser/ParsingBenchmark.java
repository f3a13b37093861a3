// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import spl.source.SourceText;

/**
 * Measures how long programs of 25,000, 50,000 and 100,000 lines take to parse in a warm virtual
 * machine, and how much memory their trees keep; started by hand.
 */
final class ParsingBenchmark {
  private static final int[] LINES = {25_000, 50_000, 100_000};
  private static final int WARM_UP = 12;
  private static final int RUNS = 9;
  private static final double NANOS = 1e6;
  private static final double MEGABYTE = 1 << 20;

  private ParsingBenchmark() {}

  /** Prints one row per size. */
  public static void main(String[] args) {
    for (int i = 0; i < WARM_UP; i++) {
      parse(LargeProgram.ofLines(LINES[0]));
    }
    for (int lines : LINES) {
      row(lines, LargeProgram.ofLines(lines));
    }
  }

  private static void row(int lines, String text) {
    double[] cpu = new double[RUNS];
    double[] wall = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long start = System.nanoTime();
      parse(text);
      wall[i] = (System.nanoTime() - start) / NANOS;
      cpu[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / NANOS;
    }
    Arrays.sort(cpu);
    Arrays.sort(wall);
    System.out.printf(
        java.util.Locale.ROOT,
        "%d lines, %d characters: %.0f ms CPU, %.0f ms wall (medians), tree %.1f MB%n",
        lines,
        text.length(),
        cpu[RUNS / 2],
        wall[RUNS / 2],
        Math.max(retained(text), retained(text)) / MEGABYTE);
  }

  private static long retained(String text) {
    long before = used();
    ParseResult kept = parse(text);
    long after = used();
    if (kept.hasErrors()) {
      throw new IllegalStateException("the program has errors");
    }
    return after - before;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static ParseResult parse(String text) {
    return SplParsing.parse(new SourceText("large.spl", text));
  }
}
