// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import spl.source.SourceText;

/** Measures how long parsing takes and how much memory its result holds; run by hand. */
final class ParsingBenchmark {
  private static final int RUNS = 7;

  private ParsingBenchmark() {}

  public static void main(String[] words) {
    for (int lines : new int[] {12_500, 25_000, 50_000, 100_000}) {
      String text = LargeProgram.ofLines(lines);
      long best = Long.MAX_VALUE;
      for (int run = 0; run < RUNS; run++) {
        best = Math.min(best, time(text));
      }
      System.out.printf(
          Locale.ROOT,
          "%,7d lines, %,9d characters: %,6d ms of CPU time, %,5d KiB held%n",
          lines,
          text.length(),
          best / 1_000_000,
          held(text) / 1024);
    }
  }

  private static long time(String text) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (SplParsing.parse(new SourceText("large.spl", text)).hasErrors()) {
      throw new IllegalStateException("the program is wrong");
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private static long held(String text) {
    long before = used();
    ParseResult result = SplParsing.parse(new SourceText("large.spl", text));
    long after = used();
    return result.hasErrors() ? -1 : after - before;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
