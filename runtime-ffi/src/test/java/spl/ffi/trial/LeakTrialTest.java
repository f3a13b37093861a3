// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenMode;
import spl.ffi.load.LoadRequest;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;
import spl.ffi.permission.PathRequest;
import spl.ffi.staging.StageMode;

/**
 * After any number of uses, every tenth of them a failure, the process holds what it held before.
 */
class LeakTrialTest extends RuntimeFixture {
  private static final int WARM_UP = 500;

  /** The virtual machine maps and unmaps for itself: heap, code, thread stacks. */
  private static final long MAPPINGS_OF_THE_MACHINE = 40;

  private static final long DESCRIPTORS_OF_THE_MACHINE = 8;

  private long failures;

  @BeforeEach
  void files() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "needs /proc");
    file("a", pattern(40_000));
  }

  @Test
  void cycles3000WithTenPercentErrorsLeaveNothingOpen() throws IOException {
    cycle(3000);
  }

  @Tag("nightly")
  @Test
  void cycles100000WithTenPercentErrorsLeaveNothingOpen() throws IOException {
    cycle(100_000);
  }

  private void cycle(int times) throws IOException {
    use(WARM_UP);
    failures = 0;
    long descriptors = descriptors();
    long mappings = mappings();
    use(times);
    assertEquals(times / 10, failures);
    assertEquals(List.of(), io.openHandles());
    assertEquals(0, io.regions().quotas().descriptors().used());
    assertEquals(0, io.regions().quotas().mappedBytes().used());
    near(descriptors, descriptors(), DESCRIPTORS_OF_THE_MACHINE);
    near(mappings, mappings(), MAPPINGS_OF_THE_MACHINE);
  }

  private static void near(long before, long after, long tolerance) {
    assertTrue(after - before < tolerance, () -> before + " before, " + after + " after");
  }

  private void use(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      String name = i % 10 == 0 ? "missing" : "a";
      try {
        use(name, i / 10 % 6);
      } catch (IoFault expected) {
        assertEquals(IoErrorKind.NOT_FOUND, expected.kind());
        failures++;
      }
    }
  }

  private void use(String name, int how) throws IoFault {
    switch (how) {
      case 0 -> io.files().close(io.files().open(name, OpenMode.READ_ONLY));
      case 1 -> io.regions().map(name, MmapMode.READ_ONLY).close();
      case 2 -> io.regions().map(name, MmapMode.COPY_ON_WRITE).close();
      case 3 -> load(name).close();
      case 4 -> stage(name);
      default -> io.locks().unlock(io.locks().lock(name));
    }
  }

  private MappedRegion load(String name) throws IoFault {
    MapRequest request =
        MapRequest.whole(io.directory().locate(name, "load", PathRequest.READ), MmapMode.READ_ONLY);
    return io.loader().start(LoadRequest.of(request)).await();
  }

  private void stage(String name) throws IoFault {
    io.staging().stagePaths(StageMode.MMAP, List.of(name));
    long handle = io.staging().openForReading(name);
    io.files().get(handle, "read").read(new byte[10], 0, 10);
    io.files().close(handle);
    io.staging().unstageAll();
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc/self/fd"))) {
      return entries.count();
    }
  }

  private static long mappings() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/maps")).size();
  }
}
