// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileReads;

class MappedViewTest extends RuntimeFixture {
  private static final long SEED = 7;

  private MappedView view(byte[] content) throws IOException {
    file("v", content);
    return io.regions().map("v", MmapMode.READ_ONLY).view();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 10", "3, 7", "0, 10"})
  void sliceIsHalfOpen(int from, int to) throws IOException {
    MappedView slice = view(bytes("0123456789")).slice(from, to);
    assertEquals("0123456789".substring(from, to), text(slice.bytes()));
  }

  @ParameterizedTest
  @CsvSource({"3, 2", "0, 11", "-1, 2", "11, 11", "-9223372036854775808, 0"})
  void sliceOutsideIsOutOfBounds(long from, long to) throws IOException {
    MappedView whole = view(bytes("0123456789"));
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> whole.slice(from, to));
  }

  @Test
  void subViewCountsFromItsOwnStart() throws IOException {
    MappedView inner = view(bytes("0123456789")).slice(2, 8).slice(1, 5);
    assertEquals(3, inner.offset());
    assertEquals('3', inner.byteAt(0));
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> inner.byteAt(4));
    assertEquals(1, inner.find(bytes("45"), 0));
    assertEquals(-1, inner.find(bytes("7"), 0));
  }

  @Test
  void countAgreesWithALoopAtAllLengthsAndOffsets() throws IOException {
    byte[] content = new byte[200];
    new Random(SEED).nextBytes(content);
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (content[i] & 3 | (content[i] < 0 ? 0x80 : 0));
    }
    MappedView whole = view(content);
    for (int from = 0; from < 40; from++) {
      for (int to = from; to <= content.length; to += 7) {
        for (int value : new int[] {0, 1, 0x80, 0x81, 0xFF}) {
          assertEquals(naive(content, from, to, value), whole.countByte(value, from, to));
        }
      }
    }
  }

  private static long naive(byte[] content, int from, int to, int value) {
    long count = 0;
    for (int i = from; i < to; i++) {
      count += (content[i] & 0xFF) == value ? 1 : 0;
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 4607, 4608, 65_535, 65_536, 65_537, 299_999})
  void byteIsFoundAcrossBlocks(int at) throws IOException {
    byte[] content = new byte[300_000];
    content[at] = 'x';
    MappedView whole = view(content);
    assertEquals(at, whole.indexOf('x', 0, content.length));
    assertEquals(at, whole.indexOf('x', at, content.length));
    assertEquals(-1, whole.indexOf('x', at + 1L, content.length));
    assertEquals(-1, whole.indexOf('x', 0, at));
    assertEquals(1, whole.countByte('x', 0, content.length));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_530, 65_535, 65_536, 131_060, 199_992})
  void needleIsFoundAcrossBlocks(int at) throws IOException {
    byte[] content = new byte[200_000];
    System.arraycopy(bytes("needless"), 0, content, at, 8);
    MappedView whole = view(content);
    assertEquals(at, whole.find(bytes("needless"), 0));
    assertEquals(-1, whole.find(bytes("needless"), at + 1L));
    assertEquals(at, whole.find(bytes("ne"), 0));
  }

  @Test
  void needleLongerThanABlockIsFound() throws IOException {
    byte[] content = pattern(300_000);
    byte[] needle = Arrays.copyOfRange(content, 90_001, 290_001);
    MappedView whole = view(content);
    assertEquals(90_001, whole.find(needle, 0));
    needle[needle.length - 1] ^= 1;
    assertEquals(-1, whole.find(needle, 0));
  }

  @Test
  void edgesOfFind() throws IOException {
    MappedView whole = view(bytes("aaab"));
    assertEquals(2, whole.find(bytes(""), 2));
    assertEquals(4, whole.find(bytes(""), 4));
    assertEquals(2, whole.find(bytes("ab"), 0));
    assertEquals(-1, whole.find(bytes("aaabb"), 0));
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> whole.find(bytes("a"), 5));
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> whole.countByte('a', 0, 5));
  }

  @Test
  void findAgreesWithTextSearch() throws IOException {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append((char) ('a' + random.nextInt(2)));
    }
    MappedView whole = view(bytes(text.toString()));
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(text.length());
      int start = random.nextInt(text.length());
      String needle = text.substring(start, Math.min(text.length(), start + random.nextInt(12)));
      assertEquals(text.indexOf(needle, from), whole.find(bytes(needle), from), "seed " + SEED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "one",
        "one\n",
        "one\ntwo",
        "\n",
        "\n\n",
        "a\r\nb\r\n",
        "a\rb\n",
        "end\r",
        "a\r\r\nb"
      })
  void linesFollowTheRuleOfTheReader(String content) throws IOException {
    assertEquals(FileReads.splitLines(content), lines(view(bytes(content))));
  }

  @Test
  void linesLongerThanTheWindowAreWhole() throws IOException {
    String content = "x".repeat(70_000) + "\nshort\n" + "y".repeat(65_536) + "\r\nlast";
    assertEquals(FileReads.splitLines(content), lines(view(bytes(content))));
  }

  @Test
  void manyLinesArriveInOrder() throws IOException {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      content.append("line ").append(i).append('\n');
    }
    assertEquals(FileReads.splitLines(content.toString()), lines(view(bytes(content.toString()))));
  }

  private static List<String> lines(MappedView view) throws IoFault {
    List<String> lines = new ArrayList<>();
    LineCursor cursor = view.lines();
    while (cursor.hasNext()) {
      lines.add(text(cursor.next()));
    }
    return lines;
  }

  @Test
  void lineEndIsTheNextNewlineOrTheLength() throws IOException {
    MappedView whole = view(bytes("ab\ncd"));
    assertEquals(2, whole.lineEnd(0));
    assertEquals(2, whole.lineEnd(2));
    assertEquals(5, whole.lineEnd(3));
    assertEquals(5, whole.lineEnd(5));
  }

  @Test
  void contentIsComparedByteByByte() throws IOException {
    byte[] content = pattern(200_000);
    MappedView whole = view(content);
    assertTrue(whole.contentEquals(content));
    assertTrue(whole.contentEquals(whole.slice(0, whole.length())));
    byte[] other = content.clone();
    other[199_999] ^= 1;
    assertFalse(whole.contentEquals(other));
    assertFalse(whole.contentEquals(pattern(10)));
    assertFalse(whole.contentEquals(whole.slice(0, 10)));
  }

  @Test
  void viewIsWrittenToAChannelInBlocks() throws IOException {
    byte[] content = pattern(200_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(199_000, view(content).slice(1000, 200_000).writeTo(Channels.newChannel(out)));
    assertArrayEquals(Arrays.copyOfRange(content, 1000, 200_000), out.toByteArray());
  }
}
