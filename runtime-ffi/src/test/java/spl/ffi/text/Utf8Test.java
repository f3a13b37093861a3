// SPDX-License-Identifier: Apache-2.0
package spl.ffi.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class Utf8Test {
  private static final long SEED = 20260711;

  @ParameterizedTest
  @CsvSource({
    "C328, 0",
    "41C328, 1",
    "80, 0",
    "C080, 0",
    "C1BF, 0",
    "E08080, 0",
    "E09F80, 0",
    "EDA080, 0",
    "EDBFBF, 0",
    "F08080, 0",
    "F0808080, 0",
    "F08F8080, 0",
    "F4908080, 0",
    "F5808080, 0",
    "FE, 0",
    "FF, 0",
    "4142434445464748E2, 8",
    "4142434445464748E282, 8",
    "C3A9F09F98, 2",
    "E282AC80, 3"
  })
  void malformedSequenceIsReportedWithItsOffset(String hex, int offset) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals(offset, Utf8.firstMalformed(bytes, 0, bytes.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text of more than eight",
        "\u0000",
        "\u00e9\u20ac",
        "\uFEFFbom",
        "\ud83d\ude00 and \uffff\ud800\udc00\udbff\udfff"
      })
  void wellFormedTextIsAccepted(String text) throws IoFault {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(text, Utf8.decode(bytes, "read", null));
    assertArrayEquals(bytes, Utf8.require(bytes, "read", null));
  }

  @ParameterizedTest
  @CsvSource({"4142, true", "41C3A9, false", "C3A9, false", "'', true"})
  void checkedBytesKnowWhetherTheyAreAscii(String hex, boolean ascii) throws IoFault {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals(ascii, Utf8.check(bytes, "read", null).ascii());
    assertEquals(ascii, Utf8.isAscii(bytes));
  }

  @Test
  void faultCarriesTheOffset() {
    byte[] bytes = {'a', 'b', (byte) 0xFF};
    IoFault fault = assertThrows(IoFault.class, () -> Utf8.require(bytes, "read", "p"));
    assertEquals(IoErrorKind.INVALID_UTF8, fault.kind());
    assertEquals(new FaultDetail.BadUtf8(2), fault.detail());
    assertEquals("cannot read `p`: not valid UTF-8 at byte 2", fault.getMessage());
  }

  @Test
  void randomBytesAgreeWithThePlatformDecoder() {
    compareWithThePlatform(200_000);
  }

  @Tag("nightly")
  @Test
  void millionRandomBytesAgreeWithThePlatformDecoder() {
    compareWithThePlatform(1_000_000);
  }

  /** First and last code points of every length, alone, doubled and cut short at every byte. */
  @Test
  void everyCutOfEveryBoundaryIsFoundWhereThePlatformFindsIt() {
    int[] boundaries = {
      0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x3FFFF, 0x10FFFF
    };
    for (int first : boundaries) {
      for (int second : boundaries) {
        byte[] whole =
            ("x" + Character.toString(first) + Character.toString(second) + "y")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(-1, Utf8.firstMalformed(whole, 0, whole.length));
        for (int cut = 0; cut < whole.length; cut++) {
          byte[] without = new byte[whole.length - 1];
          System.arraycopy(whole, 0, without, 0, cut);
          System.arraycopy(whole, cut + 1, without, cut, without.length - cut);
          String shown = HexFormat.of().formatHex(without);
          assertEquals(
              platformOffset(without), Utf8.firstMalformed(without, 0, without.length), shown);
        }
      }
    }
  }

  private static void compareWithThePlatform(int rounds) {
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      byte[] bytes = randomBytes(random);
      assertEquals(
          platformOffset(bytes),
          Utf8.firstMalformed(bytes, 0, bytes.length),
          () -> "seed " + SEED + ": " + HexFormat.of().formatHex(bytes));
    }
  }

  /** Mixes ASCII, leads and continuations, since uniform bytes nearly always fail at once. */
  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(24)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) random.nextInt(0x80);
            case 1 -> (byte) (0xC0 + random.nextInt(0x40));
            default -> (byte) (0x80 + random.nextInt(0x40));
          };
    }
    return bytes;
  }

  private static int platformOffset(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, CharBuffer.allocate(64), true);
    return result.isError() ? input.position() : -1;
  }
}
