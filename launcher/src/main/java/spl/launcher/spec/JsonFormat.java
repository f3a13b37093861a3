// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON document with everything that is known. */
final class JsonFormat implements Format {
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public String file(FileReport report) {
    return "";
  }

  @Override
  public String end(Summary summary) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("seed", summary.seed() == null ? 0L : summary.seed());
    document.put("suites", summary.files().stream().map(JsonFormat::suite).toList());
    document.put("summary", counts(summary));
    return JsonText.of(document) + "\n";
  }

  /** How many examples ended in which way. */
  static Map<String, Object> counts(Summary summary) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("total", summary.total());
    for (Status status : Status.values()) {
      counts.put(status.word(), status == Status.ERROR ? summary.errors() : summary.count(status));
    }
    counts.put("duration_ms", millis(summary.nanos()));
    return counts;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / NANOS_PER_MILLI * 1000) / 1000.0;
  }

  static Map<String, Object> suite(FileReport report) {
    Map<String, Object> suite = new LinkedHashMap<>();
    suite.put("file", report.file());
    suite.put("status", report.status().word());
    suite.put("duration_ms", millis(report.nanos()));
    if (!report.problems().isEmpty()) {
      suite.put("error", report.problems().getFirst().message());
    }
    suite.put("tests", report.examples().stream().map(JsonFormat::test).toList());
    return suite;
  }

  static Map<String, Object> test(ExampleReport example) {
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("name", example.id().name());
    test.put("path", example.id().path());
    test.put("line", example.id().line());
    test.put("tags", example.id().tags());
    test.put("status", example.status().word());
    test.put("reason", example.reason());
    test.put("duration_ms", millis(example.nanos()));
    test.put("failures", example.failures().stream().map(JsonFormat::failure).toList());
    test.put("stdout", example.notes().output());
    test.put("stderr", example.notes().errors());
    test.put("steps", example.notes().steps());
    return test;
  }

  private static Map<String, Object> failure(Failure failure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("message", failure.message());
    map.put("diff", List.copyOf(failure.diff()));
    map.put("file", failure.place().file());
    map.put("line", failure.place().line());
    map.put("column", failure.place().column());
    map.put("stack", List.copyOf(failure.stack()));
    return map;
  }
}
