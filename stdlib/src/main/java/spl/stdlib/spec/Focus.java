// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.source.Source;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out in advance whether a program marks examples that are to run alone. */
final class Focus {
  private static final Pattern MARK =
      Pattern.compile("(?m)^\\s*(fit|fdescribe|fcontext)[ (]+[\"':]");

  private Focus() {}

  static boolean isUsedIn(@Nullable Source source) {
    return source != null && MARK.matcher(source.getCharacters()).find();
  }
}
