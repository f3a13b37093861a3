// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an example says what its document expects. */
class ComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "3.14, 3.14, true",
    "3.14, 3x14, false",
    "a*c, abbbc, true",
    "a*c, abbbd, false",
    "<... at 7>, <thing at 7>, true",
    "v.1..., vx1 and more, true",
    "v.1, vx1, false",
    "*, '', true",
    "a, 'a  ', true",
    "'a ', a, true",
    "[1], (1), false",
  })
  void aPatternNeedsAStarOrThreeDots(String expected, String actual, boolean fits) {
    assertEquals(fits, Comparison.fits(List.of(expected), List.of(actual)));
  }

  @ParameterizedTest
  @CsvSource({"'|a|', a, true", "'a||b', 'a|b', false", "'a|...|z', 'a|b|c|z', true"})
  void emptyLinesAroundDoNotMatter(String expected, String actual, boolean fits) {
    List<String> wanted = List.of(expected.split("\\|", -1));
    assertEquals(fits, Comparison.fits(wanted, List.of(actual.split("\\|", -1))));
  }
}
