// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/** One JSON document per line and event, so that a reader need not wait for the end. */
final class NdjsonFormat implements Format {
  @Override
  public String begin(int files) {
    return line("run_start", Map.of("version", 1, "files", files));
  }

  @Override
  public String file(FileReport report) {
    Map<String, Object> name = Map.of("file", report.file());
    StringBuilder text = new StringBuilder(line("file_start", name));
    for (ExampleReport example : report.examples()) {
      Map<String, Object> test = new LinkedHashMap<>(name);
      test.putAll(JsonFormat.test(example));
      text.append(line("test_end", test));
    }
    Map<String, Object> end = JsonFormat.suite(report);
    end.remove("tests");
    return text.append(line("file_end", end)).toString();
  }

  @Override
  public String end(Summary summary) {
    return line("run_end", Map.of("summary", JsonFormat.counts(summary)));
  }

  private static String line(String event, Map<String, Object> members) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("event", event);
    all.putAll(members);
    return JsonText.of(all) + "\n";
  }
}
