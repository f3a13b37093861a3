// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The XML that build servers read. */
final class JunitFormat implements Format {
  private static final double NANOS = 1e9;

  private final StringBuilder suites = new StringBuilder();

  @Override
  public String file(FileReport report) {
    suites.append("  <testsuite").append(attribute("name", report.file()));
    suites.append(number("tests", report.examples().size()));
    suites.append(number("failures", report.count(Status.FAILED)));
    long errors = report.count(Status.ERROR) + report.count(Status.TIMEOUT);
    suites.append(number("errors", errors + report.problems().size()));
    suites.append(number("skipped", report.count(Status.SKIPPED) + report.count(Status.PENDING)));
    suites.append(attribute("time", seconds(report.nanos())));
    Instant start = Instant.now().minusNanos(report.nanos()).truncatedTo(ChronoUnit.SECONDS);
    suites.append(attribute("timestamp", start.toString())).append(">\n");
    report.examples().forEach(example -> testcase(report, example));
    for (Failure problem : report.problems()) {
      suites.append("    <testcase").append(attribute("classname", report.file()));
      suites.append(attribute("name", "runs")).append(">\n");
      element("error", problem.message(), "");
      suites.append("    </testcase>\n");
    }
    suites.append("  </testsuite>\n");
    return "";
  }

  private void testcase(FileReport report, ExampleReport example) {
    suites.append("    <testcase");
    suites.append(attribute("classname", String.join(".", example.id().path())));
    suites.append(attribute("name", example.id().name()));
    suites.append(attribute("file", report.file()));
    suites.append(number("line", example.id().line()));
    suites.append(attribute("time", seconds(example.nanos()))).append(">\n");
    if (example.status().isBad()) {
      String kind = example.status() == Status.FAILED ? "failure" : "error";
      String headline =
          example.failures().isEmpty()
              ? example.status().word()
              : example.failures().getFirst().message();
      element(kind, headline, String.join("\n", new FailureLines("").of(example)));
    } else if (example.status() != Status.PASSED) {
      suites.append("      <skipped").append(attribute("message", example.reason()));
      suites.append("/>\n");
    }
    output("system-out", example.notes().output());
    output("system-err", example.notes().errors());
    suites.append("    </testcase>\n");
  }

  private void element(String kind, String message, String text) {
    suites.append("      <").append(kind).append(attribute("message", message)).append('>');
    suites.append(XmlText.escaped(text)).append("</").append(kind).append(">\n");
  }

  private void output(String name, String text) {
    if (!text.isEmpty()) {
      suites.append("      <").append(name).append('>').append(XmlText.escaped(text));
      suites.append("</").append(name).append(">\n");
    }
  }

  @Override
  public String end(Summary summary) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"
        + number("tests", summary.total())
        + number("failures", summary.count(Status.FAILED))
        + number("errors", summary.errors() + summary.count(Status.TIMEOUT))
        + attribute("time", seconds(summary.nanos()))
        + ">\n"
        + suites
        + "</testsuites>\n";
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / NANOS);
  }

  private static String number(String name, long value) {
    return " " + name + "=\"" + value + "\"";
  }

  private static String attribute(String name, String value) {
    return XmlText.attribute(name, value);
  }
}
