// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.strings.TruffleString;
import org.junit.jupiter.api.Test;

/** Texts that are indexed while they grow. */
class GrowingTextsTest {
  private static final TruffleString PIECE = SplText.of("ab");

  private final GrowingTexts growing = new GrowingTexts();

  private TruffleString plus(TruffleString left, TruffleString right) {
    TruffleString sum = SplText.concat(left, right);
    growing.note(left, right, sum);
    return sum;
  }

  @Test
  void aLoopThatAppendsAndIndexesJoinsTheTextOnlyWhenItHasDoubled() {
    TruffleString text = SplText.EMPTY;
    for (int i = 0; i < 100_000; i++) {
      text = plus(text, PIECE);
      assertEquals(i % 2 == 0 ? 'a' : 'b', growing.codePointAt(text, i));
    }
    assertTrue(growing.joins() < 20, "joined " + growing.joins() + " times");
  }

  @Test
  void theLastCharacterIsSeenThoughItWasNeverJoined() {
    TruffleString text = SplText.repeat(PIECE, 500);
    assertEquals('b', growing.codePointAt(text, 999));
    TruffleString longer = plus(text, SplText.of("é"));
    assertEquals('é', growing.codePointAt(longer, 1000));
    assertEquals("bé", SplText.toJava(growing.substring(longer, 999, 1001)));
    assertEquals(1, growing.joins());
  }

  @Test
  void twoTextsThatGrowFromOneKeepApart() {
    TruffleString text = SplText.repeat(PIECE, 500);
    growing.codePointAt(text, 0);
    TruffleString left = plus(text, SplText.of("L"));
    TruffleString right = plus(text, SplText.of("R"));
    assertEquals('R', growing.codePointAt(right, 1000));
    assertEquals('L', growing.codePointAt(left, 1000));
    assertEquals('b', growing.codePointAt(text, 999));
  }
}
