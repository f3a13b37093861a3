// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.source.Source;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out in advance whether a program marks examples that are to run alone. */
final class Focus {
  private static final Pattern MARK =
      Pattern.compile("(?m)^\\s*(fit|fdescribe|fcontext)[ (]+[\"':]");

  /** Looking for these first is much cheaper than the pattern. */
  private static final List<String> WORDS = List.of("fit ", "fit(", "fdescribe", "fcontext");

  private Focus() {}

  static boolean isUsedIn(@Nullable Source source) {
    if (source == null) {
      return false;
    }
    String text = source.getCharacters().toString();
    boolean possible = WORDS.stream().anyMatch(text::contains);
    return possible && MARK.matcher(text).find();
  }
}
