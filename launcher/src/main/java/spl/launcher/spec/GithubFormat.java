// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;
import java.util.Locale;

/** Workflow commands that a build server of GitHub shows beside the lines they name. */
final class GithubFormat implements Format {
  @Override
  public String file(FileReport report) {
    StringBuilder text = new StringBuilder();
    for (Failure problem : report.problems()) {
      text.append(command(report.file(), report.file(), 1, List.of(problem)));
    }
    for (ExampleReport example : report.examples()) {
      if (example.status().isBad()) {
        ExampleReport.Id id = example.id();
        text.append(command(report.file(), id.full(), id.line(), example.failures()));
      }
    }
    return text.toString();
  }

  private static String command(String file, String title, int line, List<Failure> failures) {
    Failure.Place place = failures.isEmpty() ? Failure.Place.UNKNOWN : failures.getFirst().place();
    int shown = place.line() > 0 ? place.line() : line;
    StringBuilder message = new StringBuilder();
    for (Failure failure : failures) {
      message.append(message.isEmpty() ? "" : "\n").append(failure.message());
      failure.diff().forEach(part -> message.append('\n').append(part));
    }
    return String.format(
        Locale.ROOT,
        "::error file=%s,line=%d,title=%s::%s%n",
        property(file),
        shown,
        property(title),
        data(message.toString()));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public String end(Summary summary) {
    return summary.line() + "\n";
  }
}
