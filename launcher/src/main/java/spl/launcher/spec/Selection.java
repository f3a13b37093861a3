// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which examples are run.
 *
 * @param filters texts or {@code /patterns/}, of which one must occur in an example's full name
 * @param tags each is a list of alternatives separated by commas; all must be met
 * @param skippedTags tags whose examples are left out
 */
public record Selection(List<String> filters, List<String> tags, List<String> skippedTags) {
  /** Every example. */
  public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

  public Selection {
    filters = List.copyOf(filters);
    tags = List.copyOf(tags);
    skippedTags = List.copyOf(skippedTags);
  }

  /** Whether nothing is left out. */
  boolean isAll() {
    return filters.isEmpty() && tags.isEmpty() && skippedTags.isEmpty();
  }

  /** Whether an example is to run. */
  public boolean accepts(ExampleReport.Id example) {
    return (filters.isEmpty() || filters.stream().anyMatch(f -> occurs(f, example.full())))
        && tags.stream().allMatch(alternatives -> hasOne(alternatives, example.tags()))
        && skippedTags.stream().noneMatch(alternatives -> hasOne(alternatives, example.tags()));
  }

  private static boolean occurs(String filter, String name) {
    boolean pattern = filter.length() > 2 && filter.startsWith("/") && filter.endsWith("/");
    return pattern
        ? Pattern.compile(filter.substring(1, filter.length() - 1)).matcher(name).find()
        : name.contains(filter);
  }

  private static boolean hasOne(String alternatives, List<String> tags) {
    return Arrays.stream(alternatives.split(",", -1)).map(String::strip).anyMatch(tags::contains);
  }
}
