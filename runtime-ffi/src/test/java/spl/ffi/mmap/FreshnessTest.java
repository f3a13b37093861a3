// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;

/** What a region tells about its file when others replace, delete or extend it. */
class FreshnessTest extends RuntimeFixture {
  private static final int SWAPS = 100;

  private static byte[] content(int round) {
    byte[] bytes = pattern(9000 + round);
    bytes[0] = (byte) round;
    return bytes;
  }

  @Test
  void replacedHundredTimesTheOldBytesStayAndAreKnownToBeOld() throws IOException {
    file("a", content(0));
    for (int round = 1; round <= SWAPS; round++) {
      try (MappedRegion old = io.regions().map("a", MmapMode.READ_ONLY)) {
        assertFalse(old.isStale(), "round " + round);
        Files.move(file("next", content(round)), dir.resolve("a"), ATOMIC_MOVE);
        assertTrue(old.isStale(), "round " + round);
        assertArrayEquals(content(round - 1), old.bytes());
        try (MappedRegion fresh = io.regions().again(old)) {
          assertFalse(fresh.isStale(), "round " + round);
          assertArrayEquals(content(round), fresh.bytes());
        }
        assertTrue(old.isValid(), "round " + round);
      }
    }
    assertEquals(0, io.regions().regions().size());
  }

  @Test
  void deletedHundredTimesTheBytesStayAndThereIsNothingToMapAgain() throws IOException {
    for (int round = 0; round < SWAPS; round++) {
      file("a", content(round));
      try (MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY)) {
        Files.delete(dir.resolve("a"));
        assertTrue(region.isStale(), "round " + round);
        assertArrayEquals(content(round), region.bytes());
        assertFault(IoErrorKind.NOT_FOUND, () -> io.regions().again(region));
      }
    }
  }

  @Test
  void grownFileIsLongerOnlyWhenMappedAgain() throws IOException {
    file("a", "0123456789");
    MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
    for (int added = 1; added <= SWAPS; added++) {
      Files.write(dir.resolve("a"), bytes("+"), StandardOpenOption.APPEND);
      assertEquals(10, region.length());
      assertEquals("0123456789", text(region.bytes()));
      assertTrue(region.isStale());
      try (MappedRegion longer = io.regions().again(region)) {
        assertEquals(10 + added, longer.length());
      }
    }
    region.close();
  }
}
