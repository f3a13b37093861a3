// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenMode;
import spl.ffi.mmap.MappedRegion;

class StagingTest extends RuntimeFixture {
  private static final long SEED = 3;

  @ParameterizedTest
  @CsvSource({"0, ADAPTIVE", "1, PREFETCH", "1048576, PREFETCH", "1048577, MMAP"})
  void adaptiveStagingChoosesBySize(int size, StageMode expected) throws IOException {
    file("a", new byte[size]);
    long handle = io.staging().openForReading("a");
    StagedFile staged = io.staging().staged(handle);
    assertNotNull(staged);
    assertEquals(expected, staged.mode());
    assertEquals(expected == StageMode.PREFETCH ? size : 0, staged.prefetchedBytes());
  }

  @ParameterizedTest
  @EnumSource(StageMode.class)
  void readsAreTheSameInEveryMode(StageMode mode) throws IOException {
    byte[] content = pattern(300_000);
    file("a", content);
    long handle = io.files().open("a", OpenMode.READ_ONLY);
    io.staging().stage(handle, mode, List.of());
    OpenFile file = io.files().get(handle, "read");
    Random random = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      int at = random.nextInt(content.length + 10);
      byte[] buffer = new byte[random.nextInt(5000)];
      int expected = Math.max(0, Math.min(buffer.length, content.length - at));
      assertEquals(expected, file.readAt(at, buffer, 0, buffer.length));
      file.seek(at, OpenFile.Whence.START);
      byte[] sequential = new byte[buffer.length];
      assertEquals(expected, file.read(sequential, 0, sequential.length));
      assertEquals(at + expected, file.position());
      assertArrayEquals(buffer, sequential);
      assertEquals(-1, mismatch(content, at, buffer, expected));
    }
  }

  private static int mismatch(byte[] content, int at, byte[] buffer, int count) {
    for (int i = 0; i < count; i++) {
      if (content[at + i] != buffer[i]) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void unstagedFileIsReadFromTheFileAtTheSamePosition() throws IOException {
    file("a", "0123456789");
    long handle = io.staging().openForReading("a");
    OpenFile file = io.files().get(handle, "read");
    file.seek(4, OpenFile.Whence.START);
    io.staging().unstage(handle);
    assertNull(io.staging().staged(handle));
    byte[] buffer = new byte[3];
    file.read(buffer, 0, 3);
    assertEquals("456", text(buffer));
  }

  @Test
  void specialFileIsOpenAndUnstaged() throws IoFault {
    long handle = io.staging().openForReading("/proc/self/status");
    assertTrue(io.files().get(handle, "read").read(new byte[10], 0, 10) > 0);
  }

  @Test
  void explicitMappingOfASpecialFileReportsItsFailure() throws IoFault {
    long handle = io.files().open("/proc/self/status", OpenMode.READ_ONLY);
    assertFault(
        IoErrorKind.MMAP_FAILED, () -> io.staging().stage(handle, StageMode.MMAP, List.of()));
    assertNull(io.staging().staged(handle));
  }

  @Test
  void writeDropsAPrefetchedCopy() throws IOException {
    file("a", "0123456789");
    long handle = io.files().open("a", OpenMode.READ_WRITE);
    io.staging().stage(handle, StageMode.PREFETCH, List.of());
    OpenFile file = io.files().get(handle, "write");
    file.writeAt(0, bytes("X"), 0, 1);
    assertNull(io.staging().staged(handle));
    byte[] buffer = new byte[2];
    file.readAt(0, buffer, 0, 2);
    assertEquals("X1", text(buffer));
  }

  @Test
  void stagedFileThatGrewIsReadToItsNewEnd() throws IOException {
    file("a", "0123");
    long handle = io.staging().openForReading("a");
    io.writes().append("a", bytes("4567"));
    byte[] buffer = new byte[8];
    assertEquals(8, io.files().get(handle, "read").readAt(0, buffer, 0, 8));
    assertEquals("01234567", text(buffer));
  }

  @Test
  void stagedMappingThatWasCutIsReadFromTheFile() throws IOException {
    file("a", pattern(2_000_000));
    long handle = io.staging().openForReading("a");
    Files.write(dir.resolve("a"), bytes("short"));
    byte[] buffer = new byte[100];
    assertEquals(5, io.files().get(handle, "read").readAt(0, buffer, 0, 100));
  }

  @Test
  void closeReleasesTheStagedMapping() throws IOException {
    file("a", new byte[2_000_000]);
    long handle = io.staging().openForReading("a");
    assertEquals(1, io.regions().quotas().regions().used());
    io.files().close(handle);
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @Test
  void restagingReleasesTheFormerStage() throws IOException {
    file("a", new byte[2_000_000]);
    long handle = io.staging().openForReading("a");
    for (StageMode mode : new StageMode[] {StageMode.MMAP_SHARED, StageMode.MMAP}) {
      assertEquals(mode, io.staging().stage(handle, mode, List.of()));
      assertEquals(1, io.regions().quotas().regions().used());
    }
    io.staging().stage(handle, StageMode.NONE, List.of());
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @Test
  void relatedFilesAreServedFromTheCacheUntilTheOwnerCloses() throws IOException {
    file("main", "m");
    file("b", "bee");
    file("c", "sea");
    long handle = io.files().open("main", OpenMode.READ_ONLY);
    io.staging().stage(handle, StageMode.PREFETCH, List.of("b", "./c"));
    assertEquals(2, io.staging().statistics().entries());
    assertEquals("bee", text(io.staging().read("b")));
    assertEquals("sea", text(io.staging().read("c")));
    assertEquals(2, io.staging().statistics().hits());
    io.files().close(handle);
    assertEquals(0, io.staging().statistics().entries());
    assertEquals("bee", text(io.staging().read("b")));
  }

  @Test
  void cachedFileThatChangedIsReadAnew() throws IOException {
    file("b", "old");
    io.staging().stagePaths(StageMode.PREFETCH, List.of("b"));
    file("b", "newer content");
    assertEquals("newer content", text(io.staging().read("b")));
    assertEquals(0, io.staging().statistics().entries());
  }

  @Test
  void missingMemberStagesNothing() throws IOException {
    file("b", "x");
    file("c", new byte[2_000_000]);
    assertFault(
        IoErrorKind.NOT_FOUND,
        () -> io.staging().stagePaths(StageMode.MMAP, List.of("c", "missing", "b")));
    assertEquals(0, io.staging().statistics().entries());
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @Test
  void failedStagingWithRelatedFilesLeavesTheCacheUnchanged() throws IOException {
    file("b", "x");
    long handle = io.files().open("/proc/self/status", OpenMode.READ_ONLY);
    assertFault(
        IoErrorKind.MMAP_FAILED, () -> io.staging().stage(handle, StageMode.MMAP, List.of("b")));
    assertEquals(0, io.staging().statistics().entries());
  }

  @Test
  void cachedMappingIsSharedByLaterMaps() throws IOException {
    file("b", new byte[2_000_000]);
    io.staging().stagePaths(StageMode.MMAP, List.of("b"));
    MappedRegion region = io.staging().map("b");
    assertEquals(1, io.regions().quotas().regions().used());
    assertTrue(io.staging().unstagePath("b"));
    assertFalse(io.staging().unstagePath("b"));
    assertEquals(2_000_000, region.bytes().length);
    region.close();
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @Test
  void unstageAllReleasesEverything() throws IOException {
    file("b", new byte[2_000_000]);
    file("c", new byte[2_000_000]);
    io.staging().stagePaths(StageMode.ADAPTIVE, List.of("b", "c", "b"));
    assertEquals(2, io.staging().statistics().entries());
    io.staging().unstageAll();
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40})
  void manyFilesAreStagedInParallel(int count) throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      file("f" + i, "content " + i);
      names.add("f" + i);
    }
    io.staging().stagePaths(StageMode.PREFETCH, names);
    assertEquals(count, io.staging().statistics().entries());
    assertEquals("content 0", text(io.staging().read("f0")));
  }

  @Test
  void readerThresholdSeparatesReadingFromMapping() {
    assertFalse(StagingPolicy.DEFAULT.mapsForReading(32_767));
    assertTrue(StagingPolicy.DEFAULT.mapsForReading(32_768));
  }
}
