// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader.Option;
import org.jspecify.annotations.Nullable;

/** Takes every suggestion as it is: the language has already chosen and sorted them. */
final class AllMatch implements CompletionMatcher {
  private String word = "";
  private List<Candidate> found = List.of();

  @Override
  public void compile(
      Map<Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      @Nullable String originalGroupName) {
    word = line.word();
    found = List.of();
  }

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    found = List.copyOf(candidates);
    return candidates;
  }

  @Override
  public @Nullable Candidate exactMatch() {
    return found.stream().filter(c -> c.value().equals(word)).findFirst().orElse(null);
  }

  @Override
  public String getCommonPrefix() {
    String common = found.isEmpty() ? word : found.getFirst().value();
    for (Candidate candidate : found) {
      int same = 0;
      String value = candidate.value();
      while (same < Math.min(common.length(), value.length())
          && common.charAt(same) == value.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common.length() < word.length() ? word : common;
  }
}
