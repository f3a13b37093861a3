// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** A file cut short under its mapping is an error value, at the right block, and nothing worse. */
class TruncationTest extends RuntimeFixture {
  private static final int SIZE = 1 << 18;
  private static final int REPEATS = 200;

  private static void truncate(Path path, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  interface Access {
    void on(MappedRegion region) throws IoFault;
  }

  static Stream<Arguments> accesses() {
    return Stream.of(
        access("copy", MappedRegion::bytes),
        access("text", MappedRegion::textBytes),
        access("byte", region -> region.byteAt(SIZE - 1)),
        access("count", region -> region.view().countByte('x', 0, SIZE)),
        access("find", region -> region.view().find(bytes("not there"), 0)),
        access("index", region -> region.view().indexOf(0xFE, SIZE / 2, SIZE)),
        access("compare", region -> region.view().contentEquals(new byte[SIZE])),
        access("touch", region -> region.touch(0, SIZE)),
        access("lines", TruncationTest::readLines));
  }

  private static Arguments access(String name, Access access) {
    return Arguments.of(name, access);
  }

  private static void readLines(MappedRegion region) throws IoFault {
    LineCursor lines = region.view().lines();
    while (lines.hasNext()) {
      lines.next();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accesses")
  void accessBehindTheCutIsTruncated(String name, Access access) throws IOException {
    byte[] zeros = new byte[SIZE];
    for (int i = 0; i < REPEATS; i++) {
      Path path = file("a", zeros);
      MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
      int cut = i * 5003 % SIZE;
      truncate(path, cut);
      IoFault fault = assertFault(IoErrorKind.TRUNCATED, () -> access.on(region));
      assertEquals(new FaultDetail.Truncated(SIZE, cut), fault.detail());
      assertFalse(region.isValid());
      region.close();
    }
  }

  @Test
  void blocksBeforeTheCutAreReadAndTheRestNever() throws IOException {
    byte[] content = pattern(SIZE);
    for (int i = 0; i < REPEATS; i++) {
      Path path = file("a", content);
      MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
      int cut = 1 + i * 4099 % (SIZE - 1);
      truncate(path, cut);
      byte[] head = new byte[cut];
      region.copyOut(0, head, 0, cut);
      assertArrayEquals(Arrays.copyOf(content, cut), head);
      assertFault(IoErrorKind.TRUNCATED, () -> region.copyOut(cut, new byte[1], 0, 1));
      region.close();
    }
  }

  @Test
  void restOfTheLastPageIsNotReadAsZeros() throws IOException {
    Path path = file("a", pattern(8192));
    MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
    truncate(path, 4196);
    assertFault(IoErrorKind.TRUNCATED, () -> region.byteAt(5000));
    assertEquals(pattern(8192)[4195] & 0xFF, region.byteAt(4195));
  }

  @Test
  void partOnceLostStaysLostWhenTheFileGrowsAgain() throws IOException {
    Path path = file("a", pattern(8192));
    MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
    truncate(path, 100);
    assertFault(IoErrorKind.TRUNCATED, () -> region.byteAt(8000));
    file("a", pattern(8192));
    assertFault(IoErrorKind.TRUNCATED, () -> region.byteAt(8000));
    assertFalse(region.isValid());
    assertEquals(0, region.byteAt(0) - (pattern(1)[0] & 0xFF));
  }

  @ParameterizedTest
  @EnumSource(
      value = MmapMode.class,
      names = {"READ_WRITE", "COPY_ON_WRITE"})
  void writeBehindTheCutIsTruncated(MmapMode mode) throws IOException {
    for (int i = 0; i < REPEATS; i++) {
      Path path = file("a", new byte[SIZE]);
      MappedRegion region = io.regions().map("a", mode);
      truncate(path, 4096);
      assertFault(
          IoErrorKind.TRUNCATED, () -> region.writeAt(SIZE / 2, pattern(70_000), 0, 70_000));
      region.close();
    }
  }

  @Test
  void truncationByAnotherProcessIsTruncatedToo() throws Exception {
    for (int i = 0; i < 10; i++) {
      file("a", new byte[SIZE]);
      MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
      run("truncate", "-s", "1000", dir.resolve("a").toString());
      assertFault(IoErrorKind.TRUNCATED, region::bytes);
      region.close();
    }
  }

  @Test
  void truncationDuringAScanNeverGivesAWrongCount() throws Exception {
    byte[] ones = new byte[SIZE];
    Arrays.fill(ones, (byte) '1');
    int cuts = 0;
    for (int i = 0; i < 2000 && cuts < REPEATS; i++) {
      Path path = file("a", ones);
      cuts += scanWhileCutting(path, i) ? 0 : 1;
    }
    assertTrue(cuts > 0, "the cutter never hit");
  }

  /**
   * Says whether the scan got through; then every byte must have been there. The file is filled
   * again only when the scan has ended: a cut that is undone before the size is compared leaves
   * nothing to notice, it is a change of content like any other.
   */
  private boolean scanWhileCutting(Path path, int round) throws Exception {
    try (MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY)) {
      CountDownLatch ready = new CountDownLatch(1);
      Thread cutter = Thread.ofPlatform().start(() -> cut(path, round, ready));
      ready.await();
      try {
        assertEquals(SIZE, region.view().countByte('1', 0, SIZE));
        return true;
      } catch (IoFault fault) {
        assertEquals(IoErrorKind.TRUNCATED, fault.kind());
        return false;
      } finally {
        cutter.join();
      }
    }
  }

  private static void cut(Path path, int round, CountDownLatch ready) {
    ready.countDown();
    for (int spin = round * 37 % 4000; spin > 0; spin--) {
      Thread.onSpinWait();
    }
    try {
      truncate(path, round * 7919L % SIZE);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
