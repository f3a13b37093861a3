// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which known name an unknown one is taken for. */
class SuggestionsTest {
  @ParameterizedTest
  @CsvSource({
    "coutn, count total, count",
    "nme, name number, name",
    "lenght, len length size, length",
    "LEN, len, len",
    "ab, xy, ",
    "abc, abd axx, abd",
    "x, y, ",
    "parse_intt, parse_int parse_float, parse_int",
    "completely, different, "
  })
  void nearestNameIs(String unknown, String known, String expected) {
    assertEquals(
        Optional.ofNullable(expected),
        Suggestions.nearest(unknown, Arrays.asList(known.split(" "))));
  }
}
