// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a spec file says about itself in comments of their own.
 *
 * @param skipReason why it is not run unless it is named, or null
 * @param tags tags of all its examples
 * @param seconds how long it may run, 0 for the usual
 */
record Directives(@Nullable String skipReason, List<String> tags, double seconds) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^# @(skip|pending|slow|tag|timeout|platform)\\b:?[ (]*([^)\\n]*)");

  static Directives of(String text) {
    String reason = null;
    List<String> tags = new ArrayList<>();
    double seconds = 0;
    Matcher m = LINE.matcher(text);
    while (m.find()) {
      String value = m.group(2).strip();
      switch (m.group(1)) {
        case "skip", "pending" -> reason = value.isEmpty() ? m.group(1) : value;
        case "slow" -> tags.add("slow");
        case "tag" -> tags.add(value);
        case "timeout" -> seconds = Double.parseDouble(value);
        default -> reason = isHere(value) ? reason : "only on " + value;
      }
    }
    return new Directives(reason, tags, seconds);
  }

  private static boolean isHere(String platform) {
    String here = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return platform.equals("all") || platform.equals("host") || here.contains(platform);
  }
}
